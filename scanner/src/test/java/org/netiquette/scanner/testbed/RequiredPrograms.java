package org.netiquette.scanner.testbed;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs of this computer that some tests need. Where one is absent, the test is skipped and says what installs
 * it; with {@value #SKIP_NOTHING} in the environment it fails instead.
 */
public final class RequiredPrograms {

    static final String SKIP_NOTHING = "NETIQUETTE_SKIP_NOTHING";

    /** Where servers are installed, which is not on every user's path. */
    private static final List<String> SERVER_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/lib/cyrus/bin");

    private final Map<String, String> environment;

    private RequiredPrograms(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The programs that can be started from here. */
    public static RequiredPrograms ofSystem() {
        return new RequiredPrograms(System.getenv());
    }

    static RequiredPrograms of(Map<String, String> environment) {
        return new RequiredPrograms(environment);
    }

    /**
     * The program of this name; ends the test where there is none.
     *
     * @param install the command that installs it
     */
    public Path require(String name, String install) {
        return require(name, "", install);
    }

    /**
     * The program of this name, which may also lie in an unpacked package; ends the test where there is none.
     *
     * @param variable names the folder of the unpacked package
     * @param install the command that installs it
     */
    Path require(String name, String variable, String install) {
        String unpacked = environment.getOrDefault(variable, "");
        return Stream.concat(
                        SERVER_FOLDERS.stream()
                                .filter(folder -> !unpacked.isEmpty())
                                .map(folder -> unpacked + folder),
                        installed())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseGet(() ->
                        endTest("This test needs " + name + ", which is not installed. To install it: " + install));
    }

    private Stream<String> installed() {
        return environment.containsKey("PATH")
                ? Stream.concat(
                        Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                                .filter(folder -> !folder.isEmpty()),
                        SERVER_FOLDERS.stream())
                : Stream.empty();
    }

    private Path endTest(String reason) {
        return environment.containsKey(SKIP_NOTHING) ? Assertions.fail(reason) : Assumptions.abort(reason);
    }
}
