package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.netiquette.scanner.mailbox.ProviderHabitsTest.QUICK;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.DraftMarks.Outcome;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.FaultProxy;
import org.netiquette.scanner.testbed.FaultProxy.Fault;
import org.netiquette.scanner.testbed.RecordingProxy;
import org.netiquette.scanner.testbed.UserClient;

/** A real Dovecot behind a line that breaks; after each test the wire and the drafts are judged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(30)
class BrokenLineTest {

    private static final String DRAFT = "Subject: Hello\n\nDear Dana,\n" + "do you have a job? ".repeat(2_000) + "\n";
    private static final byte[] NOTE =
            "Message-ID: <one@netiquette.test>\r\n\r\nKind words.\r\n".getBytes(StandardCharsets.UTF_8);
    private static final String KEYWORD = "NetiquetteReview";

    private DovecotServer server;
    private FaultProxy faults;
    private RecordingProxy record;
    private UserClient user;
    private String name;
    private MailAccount account;
    private long uid;
    private Map<Long, String> before;
    private DraftKey key;

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

    @BeforeEach
    void connect(TestInfo test) {
        name = "b" + Integer.toHexString(test.getDisplayName().hashCode())
                + Integer.toHexString(test.getTestMethod().toString().hashCode());
        record = RecordingProxy.before(server.port());
        faults = FaultProxy.before(record.port());
        user = server.client(name);
        account = new MailAccount(server.account(name, faults.port(), TlsMode.NONE), QUICK);
        uid = user.save("Drafts", DRAFT, "\\Draft");
        before = user.digests("Drafts");
        try (ImapDraftsView view = account.openDrafts()) {
            key = new DraftKey("test", "Drafts", view.uidValidity(), uid);
        }
    }

    @AfterEach
    void judge() {
        account.close();
        faults.close();
        record.close();
        assertThat(user.digests("Drafts")).isEqualTo(before);
        user.close();
        record.assertHarmless("Drafts", "Netiquette");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"STALL", "RESET", "HALF_CLOSE"})
    void a_line_that_breaks_in_the_middle_of_a_message_is_a_matter_of_the_connection(Fault fault) {
        try (ImapDraftsView view = account.openDrafts()) {
            view.list();
            faults.breakAt(fault, "do you have a job?");
            assertFails(() -> view.fetch(uid, 1_000_000));
        }
        faults.heal();
        try (ImapDraftsView view = account.openDrafts()) {
            assertThat(view.fetch(uid, 1_000_000)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"STALL", "RESET", "HALF_CLOSE"})
    void a_line_that_breaks_at_the_beginning_of_idle_is_noticed(Fault fault) {
        try (ImapDraftsView view = account.openDrafts()) {
            faults.breakAt(fault, "IDLE");
            assertFails(() -> view.await(Duration.ofMinutes(1)));
        }
    }

    @Test
    void a_peer_that_falls_silent_in_idle_is_noticed_when_the_idle_is_ended_on_schedule() {
        try (ImapDraftsView view = account.openDrafts()) {
            faults.breakAt(Fault.STALL, "DONE");
            assertFails(() -> view.await(Duration.ofHours(1)));
        }
    }

    @Test
    void bytes_that_come_one_by_one_are_put_together() {
        faults.breakAt(Fault.SLICE, "");
        try (ImapDraftsView view = account.openDrafts()) {
            assertThat(view.list()).hasSize(1);
            assertThat(view.fetch(uid, 1_000_000)).isPresent();
            assertThat(view.await(Duration.ofMillis(100))).isEqualTo(Wake.TIME);
        }
    }

    @Test
    void an_idle_is_ended_by_a_change_although_its_words_come_byte_by_byte() throws Exception {
        faults.breakAt(Fault.SLICE, "");
        MailAccount patient =
                new MailAccount(server.account(name, faults.port(), TlsMode.NONE), MailSettings.standard());
        try (patient;
                ImapDraftsView view = patient.openDrafts()) {
            CompletableFuture<Wake> woke = CompletableFuture.supplyAsync(() -> view.await(Duration.ofMinutes(1)));
            long other = user.save("Drafts", "Subject: other\n\nOther.\n");
            assertThat(woke.get(10, TimeUnit.SECONDS)).isEqualTo(Wake.CHANGED);
            user.delete("Drafts", other);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"STALL", "RESET", "HALF_CLOSE"})
    void a_line_that_breaks_after_a_store_is_settled_by_looking_again(Fault fault) {
        try (WriteSession writing = account.writing()) {
            DraftMarks marks = marks(writing);
            faults.breakAt(fault, "UID STORE");
            assertFails(() -> marks.add(key, says(DRAFT), KEYWORD));
            faults.heal();
            assertThat(marks.add(key, says(DRAFT), KEYWORD)).isIn(Outcome.WAS_THERE, Outcome.DONE);
            assertThat(user.flags("Drafts", uid)).contains(KEYWORD, "\\Draft").doesNotContain("\\Seen");
            assertThat(marks.remove(key, KEYWORD)).isEqualTo(Outcome.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"STALL", "RESET", "HALF_CLOSE"})
    void a_line_that_breaks_after_an_append_leaves_one_note_and_not_two(Fault fault) {
        try (WriteSession writing = account.writing()) {
            NoteFolder notes = account.notes(writing, "Drafts");
            faults.breakAt(fault, "Kind words.");
            assertFails(() -> notes.put("<one@netiquette.test>", NOTE));
            faults.heal();
            // The server may still be writing; the watcher leaves it alone for some seconds too.
            user.awaitMessages("Netiquette", 1);
            notes.put("<one@netiquette.test>", NOTE);
            assertThat(user.uids("Netiquette")).hasSize(1);
        }
    }

    @Test
    void a_line_that_breaks_between_marking_a_note_deleted_and_removing_it_leaves_other_messages() {
        try (WriteSession writing = account.writing()) {
            NoteFolder notes = account.notes(writing, "Drafts");
            notes.put("<one@netiquette.test>", NOTE);
            long foreign = user.save("Netiquette", "Subject: mine\n\nMine.\n", "\\Deleted");
            faults.breakAt(Fault.RESET, "\\Deleted)");
            assertFails(() -> notes.remove("<one@netiquette.test>"));
            faults.heal();
            notes.remove("<one@netiquette.test>");
            assertThat(notes.present()).isEmpty();
            assertThat(user.uids("Netiquette")).contains(foreign);
        }
    }

    @Test
    void closing_takes_less_than_five_seconds_while_the_line_is_silent() throws Exception {
        MailAccount patient =
                new MailAccount(server.account(name, faults.port(), TlsMode.NONE), MailSettings.standard());
        ImapDraftsView view = patient.openDrafts();
        view.list();
        faults.breakAt(Fault.STALL, "FETCH");
        CompletableFuture<?> fetching = CompletableFuture.runAsync(() -> view.fetch(uid, 1_000_000));
        CompletableFuture.runAsync(view::close).get(5, TimeUnit.SECONDS);
        CompletableFuture.runAsync(patient::close).get(5, TimeUnit.SECONDS);
        assertThatThrownBy(() -> fetching.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(MailFailure.class);
    }

    @Test
    void many_broken_connections_leave_no_thread_behind() {
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            try (ImapDraftsView view = account.openDrafts()) {
                faults.reset();
                view.list();
            } catch (MailFailure e) {
                failures.add(e);
            }
        }
        assertThat(failures).hasSize(30);
        account.close();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("netiquette-connecting"))
                        .filter(Thread::isAlive)
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private DraftMarks marks(WriteSession writing) {
        return account.marks(
                writing, "Drafts", bytes -> new Fingerprint(new String(bytes, StandardCharsets.UTF_8)), 1_000_000);
    }

    private static Fingerprint says(String text) {
        return new Fingerprint(text.replace("\n", "\r\n"));
    }

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.kind())
                                .as(failure.getMessage())
                                .isEqualTo(MailFailure.Kind.CONNECTION));
    }
}
