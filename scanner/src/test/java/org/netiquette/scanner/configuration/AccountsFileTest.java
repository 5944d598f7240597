package org.netiquette.scanner.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.SecretUnavailableException;
import org.netiquette.scanner.account.TlsMode;

class AccountsFileTest {

    private static final String MINIMAL = """
            accounts:
              - name: work
                host: imap.example.org
                user: me@example.org
                secret: {command: [pass, show, mail]}
            """;

    @TempDir
    Path folder;

    private final List<List<String>> started = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("accounts.yaml");
    }

    private Accounts read(String text) throws ConfigurationException, IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new AccountsFile(Map.of("MAIL_PASSWORD", "s3cret"), words -> () -> {
                    started.add(words);
                    return "printed";
                })
                .read(file);
    }

    private Account account(String text) throws ConfigurationException, IOException {
        return read(text).accounts().get(0).account();
    }

    private List<String> problems(String text) throws IOException {
        try {
            read(text);
        } catch (ConfigurationException e) {
            return e.problems();
        }
        throw new AssertionError("the file was taken");
    }

    private String at(int line) {
        return file + ":" + line + ": ";
    }

    @Test
    void four_lines_are_an_account_and_the_rest_is_usual() throws Exception {
        Account account = account(MINIMAL);

        assertThat(account.name()).isEqualTo("work");
        assertThat(account.host()).isEqualTo("imap.example.org");
        assertThat(account.port()).isEqualTo(993);
        assertThat(account.tls()).isEqualTo(TlsMode.IMPLICIT);
        assertThat(account.user()).isEqualTo("me@example.org");
        assertThat(account.annotations()).containsExactlyInAnyOrder(AnnotationKind.KEYWORD, AnnotationKind.NOTE);
        assertThat(account.settle()).isEqualTo(Duration.ofSeconds(90));
        assertThat(account.ca()).isEmpty();
        assertThat(account.draftsFolder()).isEmpty();
    }

    @Test
    void everything_can_be_said() throws Exception {
        Files.writeString(folder.resolve("own.pem"), "certificates");

        Account account = account(MINIMAL + """
                    port: 1143
                    tls: starttls
                    ca: own.pem
                    drafts: INBOX.Brouillons
                    annotations: [note, flagged, thunderbird-4, apple-blue]
                    settle: 300
                """.indent(0).replace("    port", "    port"));

        assertThat(account.port()).isEqualTo(1143);
        assertThat(account.tls()).isEqualTo(TlsMode.STARTTLS);
        assertThat(account.ca()).contains(folder.resolve("own.pem"));
        assertThat(account.draftsFolder()).contains("INBOX.Brouillons");
        assertThat(account.annotations())
                .isEqualTo(Set.of(
                        AnnotationKind.NOTE, AnnotationKind.FLAGGED, AnnotationKind.THUNDERBIRD, AnnotationKind.APPLE));
        assertThat(account.settle()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void starttls_alone_means_port_143() throws Exception {
        assertThat(account(MINIMAL + "    tls: starttls\n").port()).isEqualTo(143);
    }

    @Test
    void reading_starts_no_command() throws Exception {
        Account account = account(MINIMAL);
        assertThat(started).isEmpty();

        assertThat(account.secret().mint()).isEqualTo("printed");
        assertThat(started).containsExactly(List.of("pass", "show", "mail"));
    }

    @Test
    void a_command_on_one_line_is_split_at_blanks_outside_quotes() throws Exception {
        account(MINIMAL.replace("[pass, show, mail]", "'pass show \"my mail\"'"))
                .secret()
                .mint();

        assertThat(started).containsExactly(List.of("pass", "show", "my mail"));
    }

    @Test
    void the_environment_may_hold_the_password() throws Exception {
        assertThat(account(MINIMAL.replace("command: [pass, show, mail]", "environment: MAIL_PASSWORD"))
                        .secret()
                        .mint())
                .isEqualTo("s3cret");
    }

    @Test
    void a_variable_that_is_not_set_is_told_at_connect() throws Exception {
        Secret secret = account(MINIMAL.replace("command: [pass, show, mail]", "environment: OTHER"))
                .secret();

        assertThatThrownBy(secret::mint)
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessageContaining("OTHER");
    }

    @Test
    void a_token_command_means_xoauth2() throws Exception {
        assertThat(account(MINIMAL.replace("command:", "oauth2-command:"))
                        .secret()
                        .scheme())
                .isEqualTo(Secret.Scheme.XOAUTH2);
    }

    @ParameterizedTest
    @CsvSource({"password: hunter2", "secret: hunter2", "secret: {password: hunter2}", "token: hunter2"})
    void a_password_in_the_file_is_refused_and_not_repeated(String line) throws Exception {
        String text = MINIMAL.replace("    secret: {command: [pass, show, mail]}\n", "") + "    " + line + "\n";

        assertThat(problems(text))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(at(5))
                        .contains("does not belong in this file")
                        .contains("command:"));
        assertThat(String.join("", problems(text))).doesNotContain("hunter2");
    }

    @Test
    void a_password_where_the_name_of_a_variable_belongs_is_not_repeated() throws Exception {
        assertThat(problems(MINIMAL.replace("command: [pass, show, mail]", "environment: 'my pass word'")))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith(at(5))
                        .contains("the name")
                        .doesNotContain("my pass word"));
    }

    @Test
    void an_unknown_key_names_the_nearest_and_its_own_line() throws Exception {
        String text = MINIMAL.replace("    host:", "    hots:");

        assertThat(problems(text)).contains(at(3) + "there is no key 'hots'; did you mean 'host'?");
    }

    @Test
    void the_line_of_an_unknown_key_is_not_that_of_its_value() throws Exception {
        String text = MINIMAL + "    annotation:\n      - note\n";

        assertThat(problems(text)).containsExactly(at(6) + "there is no key 'annotation'; did you mean 'annotations'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port: 0 | a port is a number from 1 to 65535",
                "port: imap | a port is a number from 1 to 65535",
                "settle: 29 | from 30 to 600",
                "settle: 601 | from 30 to 600",
                "settle: soon | from 30 to 600",
                "tls: implict | did you mean 'implicit'?",
                "tls: none | only from this very computer",
                "ca: missing.pem | no certificate file",
                "drafts: '' | a value is missing",
                "annotations: [] | nobody would see",
                "annotations: [notes] | did you mean 'note'?",
                "annotations: [thunderbird-6] | did you mean 'thunderbird-1'?",
                "annotations: note | a list is expected here",
            })
    void what_makes_no_sense_is_told_with_its_line(String line, String told) throws Exception {
        assertThat(problems(MINIMAL + "    " + line + "\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith(at(6)).contains(told));
    }

    @Test
    void all_mistakes_are_told_at_once() throws Exception {
        String text = """
                accounts:
                  - name: one
                    host: imaps://example.org
                    user: ''
                    secret: {}
                    port: 99999
                  - name: two
                    host: imap.example.org
                    user: me
                """;

        assertThat(problems(text)).hasSize(5);
        assertThat(String.join("\n", problems(text)))
                .contains(at(3), at(4), at(5), at(6), at(7) + "the key 'secret' is missing");
    }

    @Test
    void two_accounts_with_one_name_are_refused() throws Exception {
        String second = MINIMAL.substring(MINIMAL.indexOf('\n') + 1);

        assertThat(problems(MINIMAL + second))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith(at(6)).contains("'work' is taken"));
    }

    @Test
    void an_unencrypted_server_may_only_be_this_computer() throws Exception {
        assertThat(account(MINIMAL.replace("imap.example.org", "127.0.0.1") + "    tls: none\n")
                        .tls())
                .isEqualTo(TlsMode.NONE);
    }

    @ParameterizedTest
    @CsvSource({"''", "'accounts: []'", "'accounts:'", "'- one'", "'accounts: {'", "'account: []'"})
    void a_file_without_an_account_is_refused(String text) throws Exception {
        assertThat(problems(text))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(file.toString()));
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> new AccountsFile(Map.of(), words -> () -> "").read(folder.resolve("other.yaml")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("other.yaml")
                .hasMessageContaining("no such file");
    }

    @Test
    void a_file_that_others_can_read_is_worth_a_warning() throws Exception {
        assertThat(read(MINIMAL).warnings()).isEmpty();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(reread().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("chmod 600"));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw--w----"));
        assertThat(reread().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("run commands as you"));
    }

    private Accounts reread() throws ConfigurationException {
        return new AccountsFile(Map.of(), words -> () -> "").read(file);
    }

    @Test
    void the_example_is_taken_as_it_is_and_with_all_its_comments_opened() throws Exception {
        String example = AccountsFile.example();
        assertThat(account(example).name()).isEqualTo("work");

        Files.writeString(folder.resolve("own-ca.pem"), "certificates");
        String opened = example.replaceAll("(?m)^    # ([a-z]+: )", "    $1");
        assertThat(opened).isNotEqualTo(example);
        Account account = account(opened);
        assertThat(account.port()).isEqualTo(993);
        assertThat(account.settle()).isEqualTo(Duration.ofSeconds(90));
        assertThat(account.draftsFolder()).contains("Drafts");
    }
}
