package org.netiquette.scanner.command;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.netiquette.autostart.Autostart;
import org.netiquette.autostart.Desktop;
import org.netiquette.autostart.SystemPrograms;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.configuration.Platform;
import org.netiquette.scanner.mailbox.MailSettings;
import org.netiquette.scanner.watch.Clocks;
import picocli.CommandLine;

/** Runs commands in this process, at home in a folder, and keeps what they print. */
final class CommandRun {

    private final Path home;
    private final Function<List<String>, Secret.CommandOutput> programs;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Queue<Runnable> atExit = new ConcurrentLinkedQueue<>();
    private final List<String> ran = new ArrayList<>();
    private InputStream in = InputStream.nullInputStream();

    /**
     * Commands at home in {@code home}.
     *
     * @param password what every password command prints
     */
    CommandRun(Path home, String password) {
        this.home = home;
        this.programs = words -> () -> password;
    }

    /** With this on standard input. */
    CommandRun reading(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Runs a command and gives its exit code; what was printed before is forgotten. */
    int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = ScannerCommand.commandLine(new Surroundings(
                Engine::loading,
                new Platform("Linux", Map.of(), home),
                in,
                Terminal.NONE,
                Clocks.system(),
                ZoneOffset.UTC,
                MailSettings.standard(),
                programs,
                () -> 0.5,
                atExit::add,
                new Autostart(
                        new Desktop(
                                "Linux", Map.of("PATH", "/opt/tools/bin:/usr/bin"), home, "501", home.resolve("jdk")),
                        jar(),
                        new Noting())));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    /** What came out. */
    String out() {
        return out.toString();
    }

    /** What was said besides. */
    String err() {
        return err.toString();
    }

    /** Asks the commands that run to end. */
    void stop() {
        atExit.forEach(Runnable::run);
    }

    /** What the commands believe to run from. */
    Path jar() {
        return home.resolve("netiquette-scanner.jar");
    }

    /** What the system was asked, by which commands of its own. */
    List<String> ran() {
        return List.copyOf(ran);
    }

    /** Where the accounts file belongs. */
    Path accountsFile() {
        return new Platform("Linux", Map.of(), home).accountsFile();
    }

    /** Notes what would be run, and says that it went well. */
    private final class Noting implements SystemPrograms {

        @Override
        public Outcome run(List<String> words) {
            ran.add(String.join(" ", words));
            return new Outcome(0, "");
        }

        @Override
        public void pause() {
            throw new AssertionError("nothing failed, so nothing is to wait for");
        }
    }
}
