package org.netiquette.scanner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.UserClient;

/** Every command that needs a mailbox, as a user would give it, against a real Dovecot with TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailboxCommandsTest {

    private static final String BAD = """
            From: me@example.org
            To: dana@example.org
            Subject: Hello Dana
            Message-ID: <bad@example.org>
            Content-Type: text/plain; charset=UTF-8

            Dear Dana,

            I am looking for a new job. Do you have a job for me?

            Robin
            """;
    private static final String COLLEAGUE = """
            From: me@example.org
            To: mira@example.org
            Subject: Minutes

            Hi Mira, here are the minutes of Tuesday's meeting.
            """;
    private static final String KEYWORD = "NetiquetteReview";

    @TempDir
    Path home;

    private DovecotServer dovecot;
    private CommandRun commands;
    private String user = "";
    private int users;

    @BeforeAll
    void startDovecot() {
        dovecot = DovecotServer.start();
    }

    @AfterAll
    void stopDovecot() {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @BeforeEach
    void newUser() throws IOException {
        user = "user" + ++users;
        commands = new CommandRun(home.resolve(user), DovecotServer.PASSWORD);
        accounts(account("mail", user));
    }

    private String account(String name, String login) {
        return String.format(Locale.ROOT, """
                  - name: %s
                    host: 127.0.0.1
                    port: %d
                    user: %s
                    secret: {command: [print-password]}
                    ca: %s
                    settle: 30
                """, name, dovecot.tlsPort(), login, dovecot.ca());
    }

    private void accounts(String... accounts) throws IOException {
        Files.createDirectories(commands.accountsFile().getParent());
        Files.writeString(commands.accountsFile(), "accounts:\n" + String.join("", accounts));
        Files.setPosixFilePermissions(
                commands.accountsFile(), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_trial_prints_every_write_and_sends_none() {
        try (UserClient client = dovecot.client(user)) {
            long uid = client.save("Drafts", BAD);
            Map<Long, String> before = client.digests("Drafts");

            assertThat(commands.run("once", "--dry-run")).isEqualTo(1);

            assertThat(commands.out())
                    .contains("would send to mail: UID STORE " + uid + " +FLAGS.SILENT (" + KEYWORD + ")")
                    .contains("would send to mail: CREATE \"Netiquette\"")
                    .containsPattern("would send to mail: APPEND \"Netiquette\" \\(\\\\Seen\\) \\{\\d+}");
            assertThat(client.flags("Drafts", uid)).doesNotContain(KEYWORD);
            assertThat(client.command("LIST \"\" \"Netiquette\"")).noneMatch(line -> line.startsWith("* LIST"));
            assertThat(client.digests("Drafts")).isEqualTo(before);

            assertThat(commands.run("status")).isZero();
            assertThat(commands.out()).contains("Nothing has been looked at yet.");
        }
    }

    @Test
    void once_annotates_and_unannotate_takes_it_back() {
        try (UserClient client = dovecot.client(user)) {
            long bad = client.save("Drafts", BAD);
            long fine = client.save("Drafts", COLLEAGUE);
            Map<Long, String> before = client.digests("Drafts");

            assertThat(commands.run("once")).isEqualTo(1);
            assertThat(commands.out()).contains("imap:mail/Drafts;UID=" + bad + ": “Hello Dana”");
            assertThat(client.flags("Drafts", bad)).contains(KEYWORD);
            assertThat(client.flags("Drafts", fine)).doesNotContain(KEYWORD);
            List<Long> notes = client.uids("Netiquette");
            assertThat(notes).hasSize(1);
            assertThat(client.text("Netiquette", notes.get(0))).contains("Dana").doesNotContain("\nTo:");

            // Known now: looked at again it is not shown again, and still counts.
            assertThat(commands.run("once")).isEqualTo(1);
            assertThat(commands.out()).contains("0 drafts");
            assertThat(client.uids("Netiquette")).isEqualTo(notes);

            assertThat(commands.run("status")).isEqualTo(1);
            assertThat(commands.out()).contains("Drafts looked at: 2, with something to mend: 1");

            assertThat(commands.run("unannotate", "--all", "--dry-run")).isZero();
            assertThat(commands.out())
                    .contains("-FLAGS.SILENT (" + KEYWORD + ")")
                    .contains("would be taken back");
            assertThat(client.flags("Drafts", bad)).contains(KEYWORD);

            assertThat(commands.run("unannotate", "--all")).isZero();
            assertThat(commands.out()).contains("mail: 1 mark and 1 note taken back.");
            assertThat(client.flags("Drafts", bad)).doesNotContain(KEYWORD);
            assertThat(client.uids("Netiquette")).isEmpty();
            assertThat(client.digests("Drafts")).isEqualTo(before);
        }
    }

    @Test
    void a_mailbox_without_a_bad_draft_ends_with_0() {
        try (UserClient client = dovecot.client(user)) {
            client.save("Drafts", COLLEAGUE);

            assertThat(commands.run("once", "--format", "checkstyle")).isZero();
            assertThat(commands.out()).contains("<checkstyle").contains("</checkstyle>");
        }
    }

    @Test
    void an_account_that_fails_never_stops_another() throws IOException {
        try (UserClient client = dovecot.client(user)) {
            long bad = client.save("Drafts", BAD);
            accounts(account("broken", user).replace("port: " + dovecot.tlsPort(), "port: 1"), account("mail", user));

            assertThat(commands.run("once")).isEqualTo(2);

            assertThat(commands.err()).contains("broken: ");
            assertThat(client.flags("Drafts", bad)).contains(KEYWORD);
        }
    }

    @Test
    void only_one_account_can_be_asked_for() throws IOException {
        accounts(account("broken", user).replace("port: " + dovecot.tlsPort(), "port: 1"), account("mail", user));

        assertThat(commands.run("once", "--account", "mail")).isZero();
        assertThat(commands.run("once", "--account", "male")).isEqualTo(2);
        assertThat(commands.err()).contains("broken, mail");
    }

    @Test
    void folders_shows_which_one_is_watched_and_why() {
        assertThat(commands.run("folders")).isZero();

        assertThat(commands.out()).contains("* Drafts").contains("is watched: ").contains("INBOX");
    }

    @Test
    void folders_asks_when_it_is_not_clear() throws IOException {
        accounts(account("mail", user) + "    drafts: Elsewhere\n");

        assertThat(commands.run("folders")).isEqualTo(2);
        assertThat(commands.out()).contains("Elsewhere");
    }

    @Test
    void the_doctor_names_what_works() {
        assertThat(commands.run("doctor")).isZero();

        assertThat(commands.out())
                .contains("ok    clock")
                .contains("ok    encryption      TLSv1.")
                .contains("ok    login")
                .contains("ok    Drafts          'Drafts', because")
                .contains("ok    PERMANENTFLAGS")
                .contains("ok    IDLE")
                .doesNotContain("FAIL")
                .doesNotContain(DovecotServer.PASSWORD);
    }

    @Test
    void the_doctor_names_what_does_not() throws IOException {
        CommandRun wrong = new CommandRun(home.resolve(user), "wrong password");

        assertThat(wrong.run("doctor")).isEqualTo(2);
        assertThat(wrong.out()).contains("FAIL  login").doesNotContain("wrong password");

        accounts(account("mail", user).replaceAll("(?m)^ +ca: .*\n", ""));
        assertThat(commands.run("doctor")).isEqualTo(2);
        assertThat(commands.out()).contains("FAIL  encryption");
    }

    @Test
    void watching_keeps_other_scanners_out_and_ends_when_asked() throws Exception {
        try (UserClient client = dovecot.client(user)) {
            client.save("Drafts", BAD);
            CompletableFuture<Integer> watching =
                    CompletableFuture.supplyAsync(() -> commands.run("watch", "--format", "json"));
            awaitOutput("\"event\":\"looked\"");

            assertThat(commands.out()).contains("\"drafts\":1,\"waiting\":1");
            CommandRun second = new CommandRun(home.resolve(user), DovecotServer.PASSWORD);
            assertThat(second.run("once")).isEqualTo(2);
            assertThat(second.err()).contains("nother Netiquette");
            assertThat(second.run("status")).isZero();
            assertThat(second.out()).contains("A scanner is watching it now.");

            commands.stop();
            assertThat(watching.get(10, TimeUnit.SECONDS)).isZero();
        }
    }

    /** What is awaited comes from another process; there is nothing to be told by. */
    private void awaitOutput(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!commands.out().contains(text)) {
            assertThat(System.nanoTime()).as(commands.out() + commands.err()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
