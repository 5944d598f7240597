package org.netiquette.autostart;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A system with a user, a jar and a Java, all in one folder, and what was said there. */
final class TestDesk {

    static final Program SERVER = new Program("server", "tried in a test");

    final FakePrograms programs = new FakePrograms();
    private final Path folder;
    private final String osName;
    private final Map<String, String> environment = new TreeMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path code;
    private Path javaHome;

    TestDesk(Path folder, String osName) {
        this.folder = folder;
        this.osName = osName;
        this.javaHome = folder.resolve("jdk");
        this.code = file("apps/netiquette-server.jar", "");
    }

    /** Where this is in the folder of all. */
    Path path(String below) {
        return folder.resolve(below);
    }

    /** Writes a file there. */
    Path file(String below, String content) {
        try {
            Path path = path(below);
            Files.createDirectories(path.resolveSibling("."));
            return Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestDesk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    TestDesk running(Path from) {
        code = from;
        return this;
    }

    TestDesk onJava(Path home) {
        javaHome = home;
        return this;
    }

    /** A launch of the server with some arguments. */
    static Launch launch(String... arguments) {
        return new Launch(SERVER, List.of("-Xmx72m"), List.of(arguments), Set.of("XDG_CONFIG_HOME", "PATH"), false);
    }

    boolean install(String... arguments) {
        return install(launch(arguments), false);
    }

    boolean install(Launch launch, boolean trial) {
        forget();
        return autostart().install(launch, trial, new PrintWriter(out), new PrintWriter(err));
    }

    boolean uninstall(boolean trial) {
        forget();
        return autostart().uninstall(SERVER, trial, new PrintWriter(out), new PrintWriter(err));
    }

    private void forget() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    private Autostart autostart() {
        return new Autostart(new Desktop(osName, environment, path("home"), "501", javaHome), code, programs);
    }

    /** What was told by the last command. */
    String out() {
        return out.toString();
    }

    /** What was in its way. */
    String err() {
        return err.toString();
    }
}
