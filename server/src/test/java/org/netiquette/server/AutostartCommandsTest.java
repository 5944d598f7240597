package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.autostart.Autostart;
import org.netiquette.autostart.Desktop;
import org.netiquette.autostart.SystemPrograms;
import org.netiquette.server.config.Platform;

class AutostartCommandsTest {

    private final Path home;
    private final Path jar;
    private final Path unit;
    private final List<String> ran = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    AutostartCommandsTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.jar = Files.writeString(home.resolve("netiquette-server.jar"), "");
        this.unit = home.resolve(".config/systemd/user/netiquette-server.service");
    }

    @Test
    void installsTheServerWithTheFlagsThatKeepItSmall() throws IOException {
        assertThat(run("install-autostart")).isZero();

        assertThat(started())
                .isEqualTo(home.resolve("jdk/bin/java")
                        + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx72m -Xmn24m -Xss512k -jar " + jar);
        assertThat(ran).contains("systemctl --user enable netiquette-server.service");
        assertThat(out.toString()).contains("Wrote " + unit);
    }

    @Test
    void passesItsOptionsOnToTheServer() throws IOException {
        Path config = Files.writeString(home.resolve("server.yaml"), "port: 8750\n");

        assertThat(run(
                        "install-autostart",
                        "--port",
                        "8755",
                        "--config",
                        config.toString(),
                        "--languagetool",
                        "http://127.0.0.1:8081/v2",
                        "--languagetool-addon",
                        "moz-extension://a",
                        "--languagetool-addon",
                        "moz-extension://b"))
                .isZero();

        assertThat(started())
                .endsWith(" --port 8755 --config " + config + " --languagetool http://127.0.0.1:8081/v2"
                        + " --languagetool-addon moz-extension://a --languagetool-addon moz-extension://b");
    }

    @Test
    void makesARelativeConfigurationFileAbsolute() throws IOException {
        Path relative =
                Path.of("").toAbsolutePath().relativize(Files.writeString(home.resolve("mine.yaml"), "port: 8750"));

        assertThat(run("install-autostart", "--config", relative.toString())).isZero();

        assertThat(started()).endsWith(" --config " + home.resolve("mine.yaml"));
    }

    @Test
    void installsNoServerThatWouldNotStart() {
        assertThat(run("install-autostart", "--port", "80")).isEqualTo(2);
        assertThat(run("install-autostart", "--port", "0")).isEqualTo(2);
        assertThat(run("install-autostart", "--listen", "0.0.0.0")).isEqualTo(2);
        assertThat(run("install-autostart", "--languagetool-addon", "https://evil.example"))
                .isEqualTo(2);
        assertThat(run(
                        "install-autostart",
                        "--config",
                        home.resolve("none.yaml").toString()))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        "--port must be 1024 to 65535",
                        "needs a port that its clients know",
                        "--listen takes 127.0.0.1 only",
                        "--languagetool-addon must be",
                        "none.yaml: there is no such file");
        assertThat(unit).doesNotExist();
    }

    @Test
    void doesNotLoseOptionsThatStandBeforeIt() {
        assertThat(run("--port", "8755", "install-autostart")).isEqualTo(2);

        assertThat(err.toString()).startsWith("Options for the server belong after install-autostart.");
        assertThat(unit).doesNotExist();
    }

    @Test
    void onADryRunOnlyTells() {
        assertThat(run("install-autostart", "--dry-run")).isZero();

        assertThat(out.toString()).contains("Would write " + unit, "ExecStart=", "systemctl --user daemon-reload");
        assertThat(unit).doesNotExist();
        assertThat(ran).isEmpty();
    }

    @Test
    void uninstallsItAndHasNothingToDoTheSecondTime() {
        run("install-autostart");

        assertThat(run("uninstall-autostart", "--dry-run")).isZero();
        assertThat(unit).exists();
        assertThat(run("uninstall-autostart")).isZero();
        assertThat(unit).doesNotExist();
        assertThat(run("uninstall-autostart")).isZero();

        assertThat(out.toString()).contains("Removed " + unit, "There is nothing to remove");
    }

    @Test
    void endsWithOneWhereSomebodyElsesFileIsInTheWay() throws IOException {
        Files.createDirectories(unit.getParent());
        Files.writeString(unit, "[Service]\n");

        assertThat(run("install-autostart")).isEqualTo(1);
        assertThat(run("uninstall-autostart")).isEqualTo(1);

        assertThat(unit).hasContent("[Service]\n");
    }

    private String started() throws IOException {
        return Files.readAllLines(unit).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow()
                .substring("ExecStart=".length());
    }

    private int run(String... arguments) {
        Platform platform = new Platform("Linux", Map.of(), home);
        Autostart autostart =
                new Autostart(new Desktop("Linux", Map.of(), home, "501", home.resolve("jdk")), jar, new Noting());
        return NetiquetteServer.commandLine(platform, new PageOpener("Linux", words -> {}), autostart)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
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
