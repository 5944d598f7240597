package org.netiquette.scanner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.scanner.configuration.AccountsFile;

class AutostartCommandsTest {

    private final Path home;
    private final Path unit;
    private final CommandRun commands;

    AutostartCommandsTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.unit = home.resolve(".config/systemd/user/netiquette-scanner.service");
        this.commands = new CommandRun(home, "secret");
        Files.writeString(commands.jar(), "");
    }

    @Test
    void watch_is_installed_with_the_flags_that_keep_it_small() throws IOException {
        writeAccounts(commands.accountsFile());

        assertThat(commands.run("install-autostart")).isZero();

        assertThat(started())
                .isEqualTo(home.resolve("jdk/bin/java")
                        + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
                        + " -XX:+UnlockDiagnosticVMOptions -XX:GuaranteedSafepointInterval=30000"
                        + " -XX:AsyncDeflationInterval=30000 -Xmx96m -Xmn32m -Xss512k -jar "
                        + commands.jar() + " watch");
        assertThat(commands.out()).contains("Wrote " + unit);
        assertThat(commands.ran()).contains("systemctl --user enable netiquette-scanner.service");
    }

    @Test
    void the_accounts_file_and_the_account_are_passed_on() throws IOException {
        Path accounts = home.resolve("my accounts.yaml");
        writeAccounts(accounts);

        assertThat(commands.run("install-autostart", "--config", accounts.toString(), "--account", "work"))
                .isZero();

        assertThat(started()).endsWith(" watch --config \"" + accounts + "\" --account work");
    }

    @Test
    void what_commands_that_print_a_password_need_is_left_to_them() throws IOException {
        writeAccounts(commands.accountsFile());

        commands.run("install-autostart");

        assertThat(Files.readString(unit))
                .contains("Environment=PATH=/opt/tools/bin:/usr/bin\n")
                .doesNotContain("NoNewPrivileges");
    }

    @Test
    void no_word_that_watch_prints_gets_into_a_log() throws IOException {
        writeAccounts(commands.accountsFile());

        commands.run("install-autostart");

        assertThat(Files.readString(unit)).contains("StandardOutput=null\n");
    }

    @Test
    void a_dry_run_shows_it_even_before_there_is_an_accounts_file() {
        assertThat(commands.run("install-autostart", "--dry-run")).isZero();

        assertThat(commands.out()).contains("Would write " + unit, "ExecStart=", "systemctl --user daemon-reload");
        assertThat(commands.err()).contains("There is no accounts file yet");
        assertThat(unit).doesNotExist();
        assertThat(commands.ran()).isEmpty();
    }

    @Test
    void a_watch_that_could_not_start_is_not_installed() throws IOException {
        assertThat(commands.run("install-autostart")).isEqualTo(2);
        assertThat(commands.err()).contains("There is no accounts file yet");
        writeAccounts(commands.accountsFile());
        assertThat(commands.run("install-autostart", "--account", "wrok")).isEqualTo(2);
        Files.writeString(commands.accountsFile(), "accounts:\n  - nam: work\n");
        assertThat(commands.run("install-autostart")).isEqualTo(2);

        assertThat(unit).doesNotExist();
        assertThat(commands.ran()).isEmpty();
    }

    @Test
    void it_is_uninstalled_and_the_second_time_there_is_nothing_to_do() throws IOException {
        writeAccounts(commands.accountsFile());
        commands.run("install-autostart");

        assertThat(commands.run("uninstall-autostart", "--dry-run")).isZero();
        assertThat(unit).exists();
        assertThat(commands.run("uninstall-autostart")).isZero();
        assertThat(commands.out()).contains("Removed " + unit);
        assertThat(commands.run("uninstall-autostart")).isZero();

        assertThat(commands.out()).contains("There is nothing to remove");
        assertThat(unit).doesNotExist();
    }

    private static void writeAccounts(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, AccountsFile.example());
    }

    private String started() throws IOException {
        return Files.readAllLines(unit).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow()
                .substring("ExecStart=".length());
    }
}
