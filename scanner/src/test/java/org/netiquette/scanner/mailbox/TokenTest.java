package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.netiquette.scanner.mailbox.ProviderHabitsTest.QUICK;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.SecretUnavailableException;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.Habit;
import org.netiquette.scanner.testbed.ScriptedImapServer;

/** Access tokens (XOAUTH2): shown in the form that Google laid down, minted anew, expired. */
@Timeout(60)
class TokenTest {

    private static final byte[] KEY = "a key that only this test and its server know".getBytes(StandardCharsets.UTF_8);

    private final ScriptedImapServer inTwoSteps = ScriptedImapServer.with(Habit.TOKENS_ONLY);
    private final ScriptedImapServer atOnce = ScriptedImapServer.with(Habit.TOKENS_ONLY, Habit.TOKEN_AT_ONCE);

    /** What the user's command prints, each time something else. */
    private final Deque<String> minted = new ArrayDeque<>();

    @TempDir
    Path keys;

    @AfterEach
    void stopServers() {
        inTwoSteps.close();
        atOnce.close();
    }

    private ScriptedImapServer server(boolean once) {
        return once ? atOnce : inTwoSteps;
    }

    private MailAccount account(ScriptedImapServer server) {
        return new MailAccount(server.account(Secret.tokenByCommand(minted::pop)), QUICK);
    }

    @ParameterizedTest(name = "the token comes with the command: {0}")
    @ValueSource(booleans = {true, false})
    void a_token_that_grew_old_while_we_were_connected_is_minted_anew_at_the_next_connect(boolean once) {
        ScriptedImapServer server = server(once);
        minted.addAll(List.of("token of the morning", "token of the afternoon"));
        try (MailAccount account = account(server)) {
            server.acceptOnly("token of the morning");
            try (ImapDraftsView view = account.openDrafts()) {
                assertThat(view.list()).isEmpty();
                server.acceptOnly("token of the afternoon");
                server.hangUp();
                assertFails(MailFailure.Kind.CONNECTION, view::list);
            }
            try (ImapDraftsView view = account.openDrafts()) {
                assertThat(view.list()).isEmpty();
            }
        }
        assertThat(server.tokens()).containsExactly("token of the morning", "token of the afternoon");
    }

    @ParameterizedTest(name = "the token comes with the command: {0}")
    @ValueSource(booleans = {true, false})
    void an_expired_token_is_a_matter_of_the_login_after_its_challenge_was_answered(boolean once) {
        ScriptedImapServer server = server(once);
        server.acceptOnly("a token of today");
        minted.add("a token of yesterday");
        try (MailAccount account = account(server)) {
            assertThatThrownBy(account::openDrafts)
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.LOGIN))
                    .hasMessageContaining("oauth2-command")
                    .hasMessageNotContaining("yesterday");
        }
        assertThat(server.commands()).endsWith("AUTHENTICATE", "(the challenge is answered)");
    }

    @Test
    void a_token_that_cannot_be_had_is_no_refusal_and_nobody_is_asked() {
        Secret offline = Secret.tokenByCommand(() -> {
            throw new SecretUnavailableException("The command 'mint' ended with exit code 1.");
        });
        try (MailAccount account = new MailAccount(atOnce.account(offline), QUICK)) {
            assertFails(MailFailure.Kind.SECRET, account::openDrafts);
        }
        assertThat(atOnce.connections()).isZero();
    }

    @Test
    void a_token_is_never_shown_as_a_password() {
        ScriptedImapServer server = server(true);
        minted.add("a token of yesterday");
        try (MailAccount account = account(server)) {
            assertFails(MailFailure.Kind.LOGIN, account::openDrafts);
        }
        assertThat(server.commands()).doesNotContain("LOGIN").containsOnlyOnce("AUTHENTICATE");
    }

    @Test
    void a_password_is_not_even_tried_where_only_tokens_are_taken() {
        try (MailAccount account = new MailAccount(server(true).account(), QUICK)) {
            assertThatThrownBy(account::openDrafts)
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.LOGIN))
                    .hasMessageContaining("oauth2-command");
        }
        assertThat(server(true).commands()).doesNotContain("LOGIN", "AUTHENTICATE");
    }

    @Test
    void dovecot_takes_a_token_that_it_can_verify_and_refuses_it_when_it_has_expired() throws Exception {
        Path key = keys.resolve("default/HS256/default");
        Files.createDirectories(key.getParent());
        Files.writeString(key, Base64.getEncoder().encodeToString(KEY));
        Path oauth2 = keys.resolve("oauth2.conf");
        Files.writeString(oauth2, String.format(Locale.ROOT, """
                introspection_mode = local
                local_validation_key_dict = fs:posix:prefix=%s/
                username_attribute = sub
                """, keys));
        makeReadable(key, oauth2);
        String settings = String.format(Locale.ROOT, """
                auth_mechanisms = plain xoauth2
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2
                  args = %s
                }
                """, oauth2);
        try (DovecotServer server = DovecotServer.start("IP:127.0.0.1", settings)) {
            Account account = withToken(server.account("sam"));
            minted.add(token(Instant.now().plusSeconds(600)));
            minted.add(token(Instant.now().minusSeconds(600)));
            minted.add(token(Instant.now().plusSeconds(600)));
            try (MailAccount mail = new MailAccount(account, MailSettings.standard())) {
                try (ImapDraftsView view = mail.openDrafts()) {
                    assertThat(view.list()).isEmpty();
                }
                assertFails(MailFailure.Kind.LOGIN, mail::openDrafts);
                assertThat(mail.folders().drafts()).isPresent();
            }
        }
    }

    /** By the user that Dovecot runs as. */
    private void makeReadable(Path... files) {
        for (Path file : files) {
            assertThat(file.toFile().setReadable(true, false)).isTrue();
        }
        for (String folder : List.of("", "default", "default/HS256")) {
            assertThat(keys.resolve(folder).toFile().setReadable(true, false)).isTrue();
            assertThat(keys.resolve(folder).toFile().setExecutable(true, false)).isTrue();
        }
    }

    private Account withToken(Account account) {
        return new Account(
                account.name(),
                account.host(),
                account.port(),
                TlsMode.IMPLICIT,
                account.user(),
                Secret.tokenByCommand(minted::pop),
                account.ca(),
                Optional.empty(),
                Set.of(),
                Duration.ofSeconds(90));
    }

    /** A JSON web token (RFC 7519) for the user "sam". */
    private static String token(Instant expires) throws GeneralSecurityException {
        String claims = String.format(
                Locale.ROOT,
                "{\"sub\":\"sam\",\"iat\":%d,\"nbf\":%d,\"exp\":%d}",
                expires.getEpochSecond() - 3600,
                expires.getEpochSecond() - 3600,
                expires.getEpochSecond());
        String signed = url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + url(claims.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        return signed + "." + url(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void assertFails(MailFailure.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.kind())
                                .as(failure.getMessage())
                                .isEqualTo(kind));
    }
}
