package org.netiquette.scanner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.scanner.NetiquetteScanner;
import org.netiquette.scanner.testbed.Habit;
import org.netiquette.scanner.testbed.ScriptedImapServer;

/** The program itself, asked to end (SIGTERM, as Ctrl-C and every service manager do) whatever it is about. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class StopTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String PASSWORD = "{command: [echo, " + ScriptedImapServer.PASSWORD + "]}";
    private static final String BAD = """
            From: me@example.org
            To: dana@example.org
            Subject: Hello Dana

            Dear Dana,

            I am looking for a new job. Do you have a job for me?
            """;

    @TempDir
    Path home;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private @Nullable Process scanner;

    @AfterEach
    void endAll() throws Exception {
        if (scanner != null) {
            scanner.descendants().forEach(ProcessHandle::destroyForcibly);
            scanner.destroyForcibly();
        }
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void while_it_connects_to_a_computer_that_does_not_answer() throws Exception {
        // What waits to be accepted fills the queue; whoever comes after that is not answered.
        ServerSocket full = keep(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        for (int i = 0; i < 2; i++) {
            keep(new Socket(InetAddress.getLoopbackAddress(), full.getLocalPort()));
        }
        Process process = start("watch", full.getLocalPort(), PASSWORD);
        awaitLine(process, "Netiquette watches");

        assertThat(timeToStop(process)).isLessThan(LONGEST);
    }

    @Test
    void while_it_waits_for_a_greeting() throws Exception {
        ScriptedImapServer server = keep(ScriptedImapServer.with(Habit.SILENT));
        Process process = start("watch", server.port(), PASSWORD);
        awaitLine(process, "Netiquette watches");

        assertThat(timeToStop(process)).isLessThan(LONGEST);
    }

    @Test
    void while_it_waits_in_idle() throws Exception {
        ScriptedImapServer server = keep(ScriptedImapServer.with());
        Process process = start("watch", server.port(), PASSWORD);
        server.awaitCommand("IDLE");

        assertThat(timeToStop(process)).isLessThan(LONGEST);
    }

    @Test
    void while_it_waits_in_an_idle_whose_end_is_not_answered() throws Exception {
        ScriptedImapServer server = keep(ScriptedImapServer.with(Habit.DONE_UNANSWERED));
        Process process = start("watch", server.port(), PASSWORD);
        server.awaitCommand("IDLE");

        assertThat(timeToStop(process)).isLessThan(LONGEST);
    }

    @Test
    void while_it_fetches_a_folder_of_many_drafts() throws Exception {
        ScriptedImapServer server = keep(ScriptedImapServer.with(Habit.STALLS_IN_FETCH));
        for (int i = 0; i < 500; i++) {
            server.save(BAD + "x".repeat(10_000));
        }
        Process process = start("watch", server.port(), PASSWORD);
        server.awaitCommand("(half of a message is sent)");

        assertThat(timeToStop(process)).isLessThan(LONGEST);
    }

    @Test
    void while_it_writes() throws Exception {
        ScriptedImapServer server = keep(ScriptedImapServer.with(Habit.STALLS_AT_STORE));
        server.save(BAD);
        Process process = start("once", server.port(), PASSWORD);
        server.awaitCommand("UID STORE");

        assertThat(timeToStop(process)).isLessThan(LONGEST);
    }

    @Test
    void while_it_leaves_a_server_alone_that_refused_it() throws Exception {
        ScriptedImapServer server = keep(ScriptedImapServer.with(Habit.LOGIN_FAILS));
        Process process = start("watch", server.port(), PASSWORD);
        awaitLine(process, "Invalid credentials");

        assertThat(timeToStop(process)).isLessThan(LONGEST);
    }

    @Test
    void while_it_waits_for_a_command_that_asks_for_the_secret_which_then_ends_too() throws Exception {
        ScriptedImapServer server = keep(ScriptedImapServer.with());
        Process process = start("watch", server.port(), "{command: [sh, -c, 'sleep 300; echo late']}");
        awaitLine(process, "Netiquette watches");
        List<ProcessHandle> asking = awaitDescendants(process, 2);

        assertThat(timeToStop(process)).isLessThan(LONGEST);

        for (ProcessHandle each : asking) {
            each.onExit().get(5, TimeUnit.SECONDS);
        }
        assertThat(server.connections()).isZero();
    }

    /** There is nothing to be told by when a process starts another. */
    private static List<ProcessHandle> awaitDescendants(Process process, int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        List<ProcessHandle> found = process.descendants().toList();
        while (found.size() < count) {
            assertThat(System.nanoTime()).as("programs that were started").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
            found = process.descendants().toList();
        }
        return found;
    }

    private <T extends AutoCloseable> T keep(T each) {
        opened.add(each);
        return each;
    }

    private Process start(String command, int port, String secret) throws IOException {
        Path accounts = home.resolve("accounts.yaml");
        Files.writeString(accounts, String.format(Locale.ROOT, """
                accounts:
                  - name: mail
                    host: 127.0.0.1
                    port: %d
                    tls: none
                    user: sam
                    secret: %s
                """, port, secret));
        Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-------"));
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        NetiquetteScanner.class.getName(),
                        command,
                        "--config",
                        accounts.toString())
                .redirectErrorStream(true);
        program.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        Process started = program.start();
        scanner = started;
        return started;
    }

    private static void awaitLine(Process process, String words) {
        BufferedReader out = process.inputReader();
        Optional<String> found = Stream.generate(() -> line(out))
                .takeWhile(line -> !line.equals(END))
                .filter(line -> line.contains(words))
                .findFirst();
        assertThat(found).as("a line with '" + words + "'").isPresent();
    }

    private static final String END = "(the end)";

    private static String line(BufferedReader out) {
        try {
            String line = out.readLine();
            return line == null ? END : line;
        } catch (IOException e) {
            return END;
        }
    }

    private static Duration timeToStop(Process process) throws InterruptedException {
        long asked = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
        return Duration.ofNanos(System.nanoTime() - asked);
    }
}
