package org.netiquette.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupScriptsTest {

    private final TestDesk desk;
    private final Path script;

    StartupScriptsTest(@TempDir Path folder) {
        this.desk = new TestDesk(folder, "Windows 11")
                .with("APPDATA", folder.resolve("Roaming").toString());
        this.script = desk.path("Roaming/Microsoft/Windows/Start Menu/Programs/Startup/netiquette-server.cmd");
    }

    @Test
    void starts_the_jar_without_a_window() throws IOException {
        assertThat(desk.install("--port", "9000")).isTrue();

        assertThat(lastLine())
                .startsWith("start \"\" ")
                .contains("javaw.exe")
                .endsWith("-jar \"" + desk.path("apps/netiquette-server.jar") + "\" --port 9000");
        assertThat(desk.programs.ran()).isEmpty();
        assertThat(desk.out()).contains("will be started whenever you log in", "Open that file");
    }

    @Test
    void without_a_variable_the_folder_is_found_below_home() {
        TestDesk bare = new TestDesk(desk.path("bare"), "Windows 11");

        bare.install();

        assertThat(bare.path("home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup"))
                .isDirectoryContaining("glob:**netiquette-server.cmd");
    }

    @Test
    void every_word_is_written_as_the_command_processor_and_java_read_it() throws IOException {
        desk.install("C:\\My Mail\\a & b.yaml", "100%", "C:\\Mail\\", "C:\\My Mail\\", "Zoë", "a^b", "");

        assertThat(lastLine())
                .endsWith("\"C:\\My Mail\\a & b.yaml\" \"100%%\" C:\\Mail\\ \"C:\\My Mail\\\\\" \"Zoë\" \"a^b\" \"\"");
    }

    @Test
    void the_lines_are_those_of_a_batch_file_in_utf_8() throws IOException {
        desk.install("Zoë");

        String text = new String(Files.readAllBytes(script), StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        List<String> lines = text.lines().toList();
        assertThat(lines).startsWith("@echo off");
        assertThat(lines.indexOf("chcp 65001 >nul")).isBetween(0, lines.size() - 2);
    }

    @Test
    void a_quotation_mark_cannot_be_written_down_and_is_refused() {
        assertThat(desk.install("--account", "\" & calc & \"")).isFalse();

        assertThat(desk.err()).contains("cannot hold the quotation mark in \" & calc");
        assertThat(script).doesNotExist();
    }

    @Test
    void uninstalling_removes_the_file_and_says_that_it_goes_on_until_the_end() {
        desk.install();

        assertThat(desk.uninstall(false)).isTrue();

        assertThat(script).doesNotExist();
        assertThat(desk.out()).contains("If it runs now, it goes on until you log out");
    }

    private String lastLine() throws IOException {
        List<String> lines = Files.readAllLines(script);
        return lines.get(lines.size() - 1);
    }
}
