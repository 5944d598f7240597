package org.netiquette.scanner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.scanner.configuration.AccountsFile;

class FirstRunTest {

    @TempDir
    Path home;

    private CommandRun commands = new CommandRun(Path.of(""), "");

    @BeforeEach
    void goHome() {
        commands = new CommandRun(home, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "watch", "once", "folders", "doctor", "status", "unannotate --all"})
    void without_a_file_an_example_and_its_place_are_shown(String command) {
        assertThat(commands.run(command.isEmpty() ? new String[0] : command.split(" ")))
                .isEqualTo(2);

        assertThat(commands.err()).contains(commands.accountsFile().toString()).contains(AccountsFile.example());
    }

    @Test
    void a_mistake_in_the_file_is_told_with_its_line() throws IOException {
        Files.createDirectories(commands.accountsFile().getParent());
        Files.writeString(commands.accountsFile(), "accounts:\n  - name: work\n    hots: imap.example.org\n");

        assertThat(commands.run("once")).isEqualTo(2);

        assertThat(commands.err())
                .contains(commands.accountsFile() + ":3: there is no key 'hots'; did you mean 'host'?");
    }

    @Test
    void a_file_named_by_hand_must_exist() {
        assertThat(commands.run("status", "--config", home.resolve("other.yaml").toString()))
                .isEqualTo(2);

        assertThat(commands.err()).contains("other.yaml: there is no such file");
    }

    @Test
    void taking_everything_back_has_to_be_said() {
        assertThat(commands.run("unannotate")).isEqualTo(2);

        assertThat(commands.err()).contains("--all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folders", "doctor", "status", "demo"})
    void commands_that_speak_to_people_say_so(String command) {
        assertThat(commands.run(command, "--format", "json")).isEqualTo(2);

        assertThat(commands.err()).contains(command + " prints text only");
    }

    @Test
    void watching_has_no_end_so_it_writes_no_xml() {
        assertThat(commands.run("watch", "--format", "checkstyle")).isEqualTo(2);

        assertThat(commands.err()).contains("text or json only");
    }

    @Test
    void a_mistyped_command_names_the_one_that_was_meant() {
        assertThat(commands.run("reveiw")).isEqualTo(2);

        assertThat(commands.err()).contains("review");
    }

    @Test
    void help_and_version_are_there() {
        assertThat(commands.run("--help")).isZero();
        assertThat(commands.out()).contains("unannotate").contains("No draft is ever changed");

        assertThat(commands.run("--version")).isZero();
        assertThat(commands.out()).startsWith("netiquette-scanner ").doesNotContain("$");
    }
}
