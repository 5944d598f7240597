package org.netiquette.server.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs of this computer that some tests need. Where one is absent, the test is skipped and says what installs
 * it; with {@value #SKIP_NOTHING} in the environment it fails with the same words, so that no build server skips a test
 * unseen.
 */
final class RequiredPrograms {

    static final String SKIP_NOTHING = "NETIQUETTE_SKIP_NOTHING";

    private final List<Path> folders;
    private final boolean skipNothing;

    private RequiredPrograms(List<Path> folders, boolean skipNothing) {
        this.folders = folders;
        this.skipNothing = skipNothing;
    }

    /** The programs that can be started from here. */
    static RequiredPrograms ofSystem() {
        return of(System.getenv());
    }

    /** The programs in the folders that {@code PATH} lists in this environment. */
    static RequiredPrograms of(Map<String, String> environment) {
        List<Path> folders = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return new RequiredPrograms(folders, environment.containsKey(SKIP_NOTHING));
    }

    /**
     * The program with the first of these names that is installed; ends the test where none is.
     *
     * @param install the command that installs it
     * @param names what systems call it
     */
    Path require(String install, String... names) {
        Optional<Path> found = Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
        return found.orElseGet(() -> endTest("This test needs " + String.join(" or ", names)
                + ", which is not installed. To install it: " + install));
    }

    private Path endTest(String reason) {
        return skipNothing ? Assertions.fail(reason) : Assumptions.abort(reason);
    }
}
