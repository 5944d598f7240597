package org.netiquette.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RequiredProgramsTest {

    private static final String REASON =
            "This test needs lantern or lamp, which is not installed." + " To install it: apt-get install lantern";

    private final Path first;
    private final Path second;

    RequiredProgramsTest(@TempDir Path folder) {
        first = folder.resolve("first");
        second = folder.resolve("second");
    }

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectory(first);
        Files.createDirectory(second);
    }

    @Test
    void findsAProgramUnderTheFirstOfItsNamesThatIsInstalled() throws IOException {
        install(second.resolve("lamp"));

        assertThat(requireLantern(Map.of("PATH", path()))).isEqualTo(second.resolve("lamp"));

        install(second.resolve("lantern"));

        assertThat(requireLantern(Map.of("PATH", path()))).isEqualTo(second.resolve("lantern"));
    }

    @Test
    void skipsTheTestAndSaysWhatInstallsTheProgram() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> requireLantern(Map.of("PATH", path())))
                .withMessage(REASON);
    }

    @Test
    void failsTheTestWithTheSameWordsWhereNothingMayBeSkipped() {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> requireLantern(Map.of("PATH", path(), "NETIQUETTE_SKIP_NOTHING", "1")))
                .withMessage(REASON);
    }

    @Test
    void takesNoFileThatCannotBeStarted() throws IOException {
        Files.createDirectory(first.resolve("lantern"));
        Files.writeString(second.resolve("lamp"), "");

        assertThatExceptionOfType(TestAbortedException.class).isThrownBy(() -> requireLantern(Map.of("PATH", path())));
    }

    @Test
    void findsNothingWithoutAPath() {
        assertThatExceptionOfType(TestAbortedException.class).isThrownBy(() -> requireLantern(Map.of()));
    }

    private static Path requireLantern(Map<String, String> environment) {
        return RequiredPrograms.of(environment).require("apt-get install lantern", "lantern", "lamp");
    }

    private String path() {
        return first + File.pathSeparator + second;
    }

    private static void install(Path program) throws IOException {
        Files.writeString(program, "");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
