package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.RecordingProxy;
import org.netiquette.scanner.testbed.UserClient;

/** TLS against a real Dovecot whose certificate is for 127.0.0.1. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(30)
class EncryptionTest {

    private DovecotServer server;

    @BeforeAll
    void startServer() {
        server = DovecotServer.start();
    }

    @AfterAll
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsMode.class,
            names = {"IMPLICIT", "STARTTLS"})
    void drafts_are_read_and_waited_for_over_tls(TlsMode tls) throws Exception {
        String name = "tls-" + tls.name();
        int port = tls == TlsMode.IMPLICIT ? server.tlsPort() : server.port();
        try (RecordingProxy proxy = RecordingProxy.before(port);
                UserClient user = server.client(name);
                MailAccount account =
                        new MailAccount(server.account(name, proxy.port(), tls), MailSettings.standard());
                ImapDraftsView view = account.openDrafts()) {
            long uid = user.save("Drafts", "Subject: secret words\n\nHello.\n");
            assertThat(view.fetch(uid, 1_000)).isPresent();
            CompletableFuture<Wake> woke = CompletableFuture.supplyAsync(() -> view.await(Duration.ofMinutes(1)));
            user.save("Drafts", "Subject: more\n\nHello.\n");
            assertThat(woke.get(10, TimeUnit.SECONDS)).isEqualTo(Wake.CHANGED);
            assertThat(account.profile().encryption().orElseThrow()).startsWith("TLSv1.");
            assertThat(account.profile().certificateUntil()).isPresent();
            assertThat(String.join("", proxy.sent())).doesNotContain(DovecotServer.PASSWORD, "LOGIN", "EXAMINE");
        }
    }

    @Test
    void closing_ends_the_waiting_over_tls_too() throws Exception {
        MailAccount account = new MailAccount(server.account("closing"), MailSettings.standard());
        ImapDraftsView view = account.openDrafts();
        CompletableFuture<Wake> closed = CompletableFuture.supplyAsync(() -> view.await(Duration.ofMinutes(1)));
        view.close();
        assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo(Wake.CLOSED);
        account.close();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused_and_the_message_says_what_to_do() {
        Account trusted = server.account("sam");
        assertRefused(with(trusted, Optional.empty(), "127.0.0.1"), "'ca'");
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        try (DovecotServer other = DovecotServer.start("DNS:mail.example.org", "")) {
            assertRefused(other.account("sam"), "another name");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsMode.class,
            names = {"IMPLICIT", "STARTTLS"})
    void no_secret_goes_to_a_server_that_is_not_trusted(TlsMode tls) {
        try (RecordingProxy proxy = RecordingProxy.before(tls == TlsMode.IMPLICIT ? server.tlsPort() : server.port())) {
            assertRefused(with(server.account("sam", proxy.port(), tls), Optional.empty(), "127.0.0.1"), "vouches");
            assertThat(proxy.sent()).hasSize(1);
            assertThat(proxy.sent().get(0)).doesNotContain(DovecotServer.PASSWORD, "LOGIN");
        }
    }

    @Test
    void a_file_without_a_certificate_is_said(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("ca.pem"), "nothing");
        assertRefused(with(server.account("sam"), Optional.of(empty), "127.0.0.1"), "PEM");
    }

    @Test
    void a_wrong_password_is_a_matter_of_the_login_and_is_not_repeated() {
        Account account = server.account("sam");
        Account wrong = new Account(
                "wrong",
                account.host(),
                account.port(),
                account.tls(),
                account.user(),
                Secret.byEnvironment(java.util.Map.of("PASSWORD", "hunter-two"), "PASSWORD"),
                account.ca(),
                Optional.empty(),
                Set.of(),
                Duration.ofSeconds(90));
        try (MailAccount mail = new MailAccount(wrong, MailSettings.standard())) {
            assertThatThrownBy(mail::openDrafts)
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.LOGIN))
                    .hasMessageNotContaining("hunter-two");
        }
    }

    @Test
    void the_secret_is_asked_for_anew_at_each_connect() {
        java.util.concurrent.atomic.AtomicInteger minted = new java.util.concurrent.atomic.AtomicInteger();
        Account account = server.account("sam");
        Account counting = new Account(
                "counting",
                account.host(),
                account.port(),
                account.tls(),
                account.user(),
                Secret.byCommand(() -> {
                    minted.incrementAndGet();
                    return DovecotServer.PASSWORD + "\nwritten in 2019";
                }),
                account.ca(),
                Optional.empty(),
                Set.of(),
                Duration.ofSeconds(90));
        try (MailAccount mail = new MailAccount(counting, MailSettings.standard())) {
            mail.folders();
            mail.folders();
        }
        assertThat(minted).hasValue(2);
    }

    private static void assertRefused(Account account, String words) {
        try (MailAccount mail = new MailAccount(account, MailSettings.standard())) {
            assertThatThrownBy(mail::openDrafts)
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.SECURITY))
                    .hasMessageContaining(words);
        }
    }

    private static Account with(Account account, Optional<Path> ca, String host) {
        return new Account(
                account.name(),
                host,
                account.port(),
                account.tls(),
                account.user(),
                account.secret(),
                ca,
                account.draftsFolder(),
                account.annotations(),
                account.settle());
    }
}
