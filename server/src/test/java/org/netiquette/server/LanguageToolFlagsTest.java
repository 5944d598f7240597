package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.autostart.Autostart;
import org.netiquette.server.config.Platform;

class LanguageToolFlagsTest {

    private final Path home;
    private final StringWriter err = new StringWriter();

    LanguageToolFlagsTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void refusesALanguageToolOnAnotherComputer() {
        assertThat(run("--languagetool", "http://api.languagetool.org/v2")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "--languagetool is not on this computer, and nothing you write may leave it; the host must be"
                                + " 127.0.0.1, localhost or [::1].");
    }

    @Test
    void refusesItsOwnPort() {
        assertThat(run("--port", "8755", "--languagetool", "http://127.0.0.1:8755/v2"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("--languagetool names this server's own port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost:3000",
                "null",
                "*",
                "chrome-extension://",
                "chrome-extension://a/b"
            })
    void letsNoWebsiteInByName(String origin) {
        assertThat(run("--languagetool-addon", origin)).isEqualTo(2);
        assertThat(err.toString()).startsWith("--languagetool-addon must be the origin of a browser add-on");
    }

    @Test
    void refusesItsOwnPortInTheConfigurationFileToo() throws IOException {
        configure("port: 8755\nlanguagetool: http://127.0.0.1:8755/v2\n");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly("languagetool in the configuration file names this server's own port 8755; give"
                        + " LanguageTool another one");
    }

    @Test
    void prefersTheFlagToTheConfigurationFile() throws IOException {
        configure("port: 8755\nlanguagetool: http://127.0.0.1:8755/v2\n");

        assertThat(run("--languagetool", "nowhere")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--languagetool must be an address");
    }

    @Test
    void saysWhereTheConfigurationFileLetsAWebsiteIn() throws IOException {
        Path file = configure("languagetool-addons: [https://evil.example]\n");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).startsWith(file + ":1:23: this is not the origin of a browser add-on");
    }

    private Path configure(String text) throws IOException {
        Path file = home.resolve(".config/netiquette/server.yaml");
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private int run(String... arguments) {
        Platform platform = new Platform("Linux", Map.of(), home);
        return NetiquetteServer.commandLine(
                        platform, new PageOpener("Linux", words -> {}), Autostart.ofSystem(getClass()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
