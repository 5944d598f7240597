package org.netiquette.scanner.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SecretTest {

    @Test
    void a_variable_that_is_not_set_is_named() {
        assertThatThrownBy(Secret.byEnvironment(Map.of(), "MAIL_PASSWORD")::mint)
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessageContaining("MAIL_PASSWORD");
    }

    @Test
    void only_the_first_line_is_the_secret() throws Exception {
        assertThat(Secret.byCommand(() -> "hunter two\nlogin: sam\n").mint()).isEqualTo("hunter two");
    }

    @Test
    void nothing_is_no_secret() {
        assertThatThrownBy(Secret.byCommand(() -> "\n")::mint).isInstanceOf(SecretUnavailableException.class);
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(Secret.tokenByCommand(() -> "token-of-today")).asString().doesNotContain("token-of-today");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_command_prints_it() throws Exception {
        assertThat(command("echo", "hunter two").get()).isEqualTo("hunter two\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_command_that_fails_is_named_without_its_arguments() {
        assertThatThrownBy(command("sh", "-c", "echo hunter two; exit 3")::get)
                .hasMessageContaining("'sh'")
                .hasMessageContaining("3")
                .hasMessageNotContaining("hunter");
        assertThatThrownBy(command("no-such-program-here", "hunter")::get)
                .hasMessageContaining("no-such-program-here")
                .hasMessageNotContaining("hunter");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_command_that_asks_questions_is_not_waited_for_for_ever() {
        assertThatThrownBy(new SystemCommand(List.of("sleep", "60"), Duration.ofMillis(100))::get)
                .hasMessageContaining("did not end");
    }

    @Test
    void mail_is_not_read_in_clear_from_another_computer() {
        assertThatThrownBy(() -> new Account(
                        "x",
                        "mail.example.org",
                        143,
                        TlsMode.NONE,
                        "sam",
                        Secret.byCommand(() -> ""),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Duration.ofSeconds(90)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SystemCommand command(String... words) {
        return new SystemCommand(List.of(words), Duration.ofSeconds(20));
    }
}
