package org.netiquette.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AutostartTest {

    private static final String UNIT = "home/.config/systemd/user/netiquette-server.service";

    private final Path folder;
    private final TestDesk desk;

    AutostartTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = new TestDesk(folder, "Linux");
    }

    @Test
    void writes_the_file_shows_it_and_tells_the_system() throws IOException {
        assertThat(desk.install("--port", "9000")).isTrue();

        String content = Files.readString(desk.path(UNIT));
        assertThat(desk.out()).contains("Wrote " + desk.path(UNIT)).contains(content);
        assertThat(desk.err()).isEmpty();
        assertThat(desk.programs.ran())
                .containsExactly(
                        "systemctl --user daemon-reload",
                        "systemctl --user enable netiquette-server.service",
                        "systemctl --user restart netiquette-server.service");
    }

    @Test
    void leaves_nothing_else_beside_the_file() throws IOException {
        desk.install();
        desk.install();

        try (Stream<Path> beside = Files.list(desk.path(UNIT).resolveSibling("."))) {
            assertThat(beside.map(Path::getFileName)).containsExactly(Path.of("netiquette-server.service"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are lists there")
    void lets_nobody_else_read_the_file() throws IOException {
        desk.install();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.path(UNIT))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_trial_shows_the_same_and_does_nothing() throws IOException {
        assertThat(desk.install(TestDesk.launch("--port", "9000"), true)).isTrue();
        String shown = desk.out();

        assertThat(desk.path("home")).doesNotExist();
        assertThat(desk.programs.ran()).isEmpty();
        desk.install("--port", "9000");
        assertThat(shown)
                .contains("Would write " + desk.path(UNIT))
                .contains(Files.readString(desk.path(UNIT)))
                .contains("  systemctl --user enable netiquette-server.service");
    }

    @Test
    void installing_again_replaces_the_file_and_says_so() throws IOException {
        desk.install("--port", "9000");

        assertThat(desk.install("--port", "9001")).isTrue();

        assertThat(desk.out()).contains("Replaced " + desk.path(UNIT));
        assertThat(Files.readString(desk.path(UNIT))).contains("9001").doesNotContain("9000");
    }

    @Test
    void a_file_of_somebody_else_is_left_alone_by_all_commands() throws IOException {
        desk.file(UNIT, "[Service]\nExecStart=/usr/local/bin/mine\n");

        assertThat(desk.install()).isFalse();
        assertThat(desk.err()).contains(desk.path(UNIT) + " was not written by this command", "remove or rename it");
        assertThat(desk.install(TestDesk.launch(), true)).isFalse();
        assertThat(desk.uninstall(false)).isFalse();
        assertThat(desk.err()).contains("was not written by this command");

        assertThat(desk.programs.ran()).isEmpty();
        assertThat(Files.readString(desk.path(UNIT))).contains("/usr/local/bin/mine");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need an administrator there")
    void a_unit_that_is_masked_stays_masked() throws IOException {
        desk.file(UNIT, "");
        Files.delete(desk.path(UNIT));
        Files.createSymbolicLink(desk.path(UNIT), Path.of("/dev/null"));

        assertThat(desk.install()).isFalse();

        assertThat(desk.path(UNIT)).isSymbolicLink();
        Files.delete(desk.path(UNIT));
    }

    @Test
    void where_the_system_cannot_be_asked_the_file_is_written_and_the_commands_are_told() {
        desk.programs.failOnce("daemon-reload", "Failed to connect to bus: No medium found");

        assertThat(desk.install()).isFalse();

        assertThat(desk.path(UNIT)).exists();
        assertThat(desk.programs.ran()).hasSize(1);
        assertThat(desk.err())
                .contains(
                        "systemctl --user daemon-reload failed with exit code 5: Failed to connect to bus",
                        "in a session that you logged in to",
                        "  systemctl --user enable netiquette-server.service\n",
                        "  systemctl --user restart netiquette-server.service\n");
    }

    @Test
    void without_a_systemd_it_says_that_there_is_none() {
        desk.programs.absent();

        assertThat(desk.install()).isFalse();

        assertThat(desk.err()).contains("systemctl cannot be run: ");
    }

    @Test
    void classes_in_a_folder_cannot_be_started_at_login() {
        assertThat(desk.running(folder).install()).isFalse();

        assertThat(desk.err()).contains("netiquette-server does not run from a jar", "java -jar netiquette-server.jar");
        assertThat(desk.path("home")).doesNotExist();
    }

    @Test
    void a_jar_in_a_build_folder_is_installed_with_a_warning() {
        Path jar = desk.file("src/server/target/netiquette-server.jar", "");

        assertThat(desk.running(jar).install()).isTrue();

        assertThat(desk.err()).startsWith("Note: " + jar + " lies in a build folder");
    }

    @Test
    void a_line_break_is_refused_wherever_it_stands() {
        assertThat(desk.install("--config", "/tmp/a\nExecStartPre=/bin/evil")).isFalse();
        assertThat(desk.err()).contains("control character in '/tmp/a?ExecStartPre=/bin/evil'");

        assertThat(desk.with("PATH", "/bin\r").install()).isFalse();

        assertThat(desk.path("home")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() {
        desk.file("home/.config/systemd", "a file, not a folder");

        assertThat(desk.install()).isFalse();

        assertThat(desk.err()).contains(desk.path(UNIT) + " cannot be written", "Check that the folders above it");
    }

    @Test
    void uninstalling_stops_it_and_removes_the_file() {
        desk.install();
        desk.programs.ran();

        assertThat(desk.uninstall(false)).isTrue();

        assertThat(desk.path(UNIT)).doesNotExist();
        assertThat(desk.programs.ran())
                .containsExactly(
                        "systemctl --user disable --now netiquette-server.service", "systemctl --user daemon-reload");
        assertThat(desk.out()).contains("Removed " + desk.path(UNIT), "no longer started at login");
    }

    @Test
    void uninstalling_on_trial_only_tells() {
        desk.install();
        desk.programs.ran();

        assertThat(desk.uninstall(true)).isTrue();

        assertThat(desk.path(UNIT)).exists();
        assertThat(desk.programs.ran()).isEmpty();
        assertThat(desk.out())
                .contains(
                        "systemctl --user disable --now netiquette-server.service", "Would remove " + desk.path(UNIT));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need an administrator there")
    void uninstalling_without_the_system_removes_file_and_link_and_says_what_may_still_run() throws IOException {
        desk.install();
        Path link = desk.file("home/.config/systemd/user/default.target.wants/netiquette-server.service", "");
        Files.delete(link);
        Files.createSymbolicLink(link, desk.path(UNIT));
        desk.programs.absent();

        assertThat(desk.uninstall(false)).isTrue();

        assertThat(desk.path(UNIT)).doesNotExist();
        assertThat(link).doesNotExist();
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(desk.err()).contains("systemctl cannot be run");
        assertThat(desk.out()).contains("If it runs now, it goes on until you log out");
    }

    @Test
    void nothing_to_uninstall_is_no_error() {
        assertThat(desk.uninstall(false)).isTrue();

        assertThat(desk.out())
                .contains("There is nothing to remove", desk.path(UNIT).toString());
        assertThat(desk.programs.ran()).isEqualTo(List.of());
    }
}
