package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.DraftMarks.Outcome;
import org.netiquette.scanner.testbed.RealServer;
import org.netiquette.scanner.testbed.RecordingProxy;
import org.netiquette.scanner.testbed.UserClient;

/** What a mailbox must do on every real server; after each test the wire is judged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealMailboxContract {

    private static final String DRAFT = "Subject: Hello\nFrom: sam@example.org\n\nDear Dana,\ndo you have a job?\n";
    private static final byte[] NOTE = "Subject: Review\r\nMessage-ID: <one@netiquette.test>\r\n\r\nKind words.\r\n"
            .getBytes(StandardCharsets.UTF_8);
    private static final String KEYWORD = "NetiquetteReview";

    private @Nullable RealServer started;
    private String drafts = "";
    private String notesFolder = "";
    private RecordingProxy proxy;
    private UserClient user;
    private MailAccount account;
    private WriteSession writing;

    /** The server to test with. */
    abstract RealServer start();

    @BeforeAll
    void startServer() {
        started = start();
        drafts = started.drafts();
        notesFolder = started.notes();
    }

    @AfterAll
    void stopServer() {
        if (started != null) {
            started.close();
        }
    }

    @BeforeEach
    void connect(TestInfo test) {
        String name = "u" + Integer.toHexString(test.getDisplayName().hashCode());
        RealServer server = Objects.requireNonNull(started);
        proxy = RecordingProxy.before(server.port());
        user = server.client(name);
        account = new MailAccount(server.account(name, proxy.port(), TlsMode.NONE), MailSettings.standard());
        writing = account.writing();
    }

    @AfterEach
    void judge() {
        writing.close();
        account.close();
        user.close();
        proxy.close();
        proxy.assertHarmless(drafts, notesFolder);
    }

    @Test
    void drafts_are_found_by_their_attribute_listed_and_fetched_to_the_byte() {
        long one = user.save(drafts, DRAFT, "\\Draft");
        long two = user.save(drafts, DRAFT + "And more.\n", "\\Draft", "\\Seen");
        try (ImapDraftsView view = account.openDrafts()) {
            assertThat(view.name()).isEqualTo(drafts);
            assertThat(view.choice().why()).contains("marks");
            assertThat(view.uidValidity()).isPositive();
            assertThat(view.list())
                    .extracting(DraftsView.Listed::uid, DraftsView.Listed::size)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(one, (long) crlf(DRAFT).length),
                            org.assertj.core.groups.Tuple.tuple(two, (long) crlf(DRAFT + "And more.\n").length));
            assertThat(view.list().get(1).flags()).contains("\\Seen", "\\Draft");
            assertThat(view.fetch(one, 10_000)).contains(crlf(DRAFT));
            assertThat(view.fetch(one, 10)).isEmpty();
            assertThat(view.fetch(4_000, 10_000)).isEmpty();
        }
    }

    @Test
    void reading_a_draft_does_not_mark_it_as_seen() {
        long uid = user.save(drafts, DRAFT, "\\Draft");
        try (ImapDraftsView view = account.openDrafts()) {
            view.list();
            assertThat(view.fetch(uid, 10_000)).isPresent();
        }
        assertThat(user.flags(drafts, uid)).doesNotContain("\\Seen");
    }

    @Test
    void many_drafts_come_in_batches_and_none_is_missing() {
        Map<Long, Integer> saved = new TreeMap<>();
        for (int i = 0; i < 250; i++) {
            String text = DRAFT + "x".repeat(i * 40) + "\n";
            saved.put(user.save(drafts, text), crlf(text).length);
        }
        Map<Long, Integer> arrived = new TreeMap<>();
        try (ImapDraftsView view = account.openDrafts()) {
            view.list();
            view.fetchEach(saved.keySet(), 100_000, bytes -> bytes.length, arrived::put);
        }
        assertThat(arrived).isEqualTo(saved);
    }

    @Test
    void an_empty_folder_is_an_empty_list_until_something_arrives() {
        try (ImapDraftsView view = account.openDrafts()) {
            assertThat(view.list()).isEmpty();
            long uid = user.save(drafts, DRAFT);
            assertThat(view.list()).extracting(DraftsView.Listed::uid).containsExactly(uid);
            user.delete(drafts, uid);
            assertThat(view.list()).isEmpty();
        }
    }

    @Test
    void drafts_that_are_renamed_while_they_are_open_are_not_taken_for_those_in_the_new_folder() {
        long old = user.save(drafts, DRAFT);
        try (ImapDraftsView view = account.openDrafts()) {
            view.list();
            long before = view.uidValidity();
            user.command("RENAME \"" + drafts + "\" \"" + drafts + "-2025\"");
            makeDrafts();
            long one = user.save(drafts, DRAFT + "The first one in the new folder.\n");
            long two = user.save(drafts, DRAFT + "The second one in the new folder.\n");
            try (DraftsView now = orAnew(view)) {
                assertThat(now.list()).extracting(DraftsView.Listed::uid).containsExactly(one, two);
                assertThat(now.uidValidity()).isNotEqualTo(before);
                assertThat(now.fetch(two, 10_000)).contains(crlf(DRAFT + "The second one in the new folder.\n"));
            }
            DraftKey reviewed = new DraftKey("test", drafts, before, old);
            assertThat(marks().add(reviewed, said(DRAFT), KEYWORD)).isEqualTo(Outcome.GONE);
        }
        assertThat(user.flags(drafts + "-2025", old)).doesNotContain(KEYWORD);
    }

    /** Dovecot makes it by itself. */
    private void makeDrafts() {
        boolean exists = user.command("LIST \"\" \"" + drafts + "\"").stream()
                .anyMatch(line -> line.startsWith("* LIST") && !line.contains("NonExistent"));
        if (!exists) {
            user.command("CREATE \"" + drafts + "\"");
        }
    }

    /** A server may hang up on whoever has a folder open that is gone; then the watcher connects anew. */
    private ImapDraftsView orAnew(ImapDraftsView view) {
        try {
            view.list();
            return view;
        } catch (MailFailure e) {
            assertThat(e.kind()).isIn(MailFailure.Kind.CONNECTION, MailFailure.Kind.FOLDER);
            return account.openDrafts();
        }
    }

    @Test
    void waiting_ends_when_a_draft_is_saved() throws Exception {
        try (ImapDraftsView view = account.openDrafts()) {
            CompletableFuture<Wake> woke = CompletableFuture.supplyAsync(() -> view.await(Duration.ofMinutes(1)));
            user.save(drafts, DRAFT);
            assertThat(woke.get(10, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(Wake.CHANGED);
            assertThat(view.list()).hasSize(1);
            assertThat(view.await(Duration.ofMillis(300))).isEqualTo(Wake.TIME);
        }
    }

    @Test
    void waiting_ends_when_asked_and_when_closed() throws Exception {
        ImapDraftsView view = account.openDrafts();
        CompletableFuture<Wake> asked = CompletableFuture.supplyAsync(() -> view.await(Duration.ofMinutes(1)));
        view.wake();
        assertThat(asked.get(5, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(Wake.WOKEN);
        CompletableFuture<Wake> waiting = CompletableFuture.supplyAsync(() -> view.await(Duration.ofMinutes(1)));
        view.close();
        assertThat(waiting.get(5, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(Wake.CLOSED);
    }

    @Test
    void a_keyword_is_added_read_back_and_taken_away_and_nothing_else_changes() {
        long uid = user.save(drafts, DRAFT, "\\Draft");
        Map<Long, String> before = user.digests(drafts);
        DraftMarks marks = marks();
        DraftKey key = key(uid);
        assertThat(marks.kept(Set.of(KEYWORD, "\\Flagged"))).containsExactlyInAnyOrder(KEYWORD, "\\Flagged");
        assertThat(marks.add(key, said(DRAFT), KEYWORD)).isEqualTo(Outcome.DONE);
        assertThat(user.flags(drafts, uid)).contains(KEYWORD, "\\Draft").doesNotContain("\\Seen");
        assertThat(String.join("", proxy.sent())).contains("UID STORE " + uid + " (UNCHANGEDSINCE ");
        assertThat(marks.add(key, said(DRAFT), KEYWORD)).isEqualTo(Outcome.WAS_THERE);
        assertThat(marks.remove(key, KEYWORD)).isEqualTo(Outcome.DONE);
        assertThat(marks.remove(key, KEYWORD)).isEqualTo(Outcome.DONE);
        assertThat(user.flags(drafts, uid)).contains("\\Draft").doesNotContain(KEYWORD, "\\Seen");
        assertThat(user.digests(drafts)).isEqualTo(before);
    }

    @Test
    void a_draft_that_says_something_else_is_not_marked() {
        long uid = user.save(drafts, DRAFT);
        assertThat(marks().add(key(uid), said("Something else"), KEYWORD)).isEqualTo(Outcome.GONE);
        assertThat(user.flags(drafts, uid)).doesNotContain(KEYWORD);
    }

    @Test
    void a_draft_that_was_sent_or_is_marked_deleted_or_is_of_another_uidvalidity_is_not_marked() {
        long sent = user.save(drafts, DRAFT);
        long deleted = user.save(drafts, DRAFT, "\\Deleted");
        long other = user.save(drafts, DRAFT);
        DraftKey key = key(other);
        user.delete(drafts, sent);
        DraftMarks marks = marks();
        assertThat(marks.add(key(sent), said(DRAFT), KEYWORD)).isEqualTo(Outcome.GONE);
        assertThat(marks.remove(key(sent), KEYWORD)).isEqualTo(Outcome.GONE);
        assertThat(marks.add(key(deleted), said(DRAFT), KEYWORD)).isEqualTo(Outcome.GONE);
        DraftKey older = new DraftKey(key.account(), key.mailbox(), key.uidValidity() + 1, other);
        assertThat(marks.add(older, said(DRAFT), KEYWORD)).isEqualTo(Outcome.GONE);
        assertThat(marks.remove(older, KEYWORD)).isEqualTo(Outcome.GONE);
        assertThat(user.uids(drafts)).contains(deleted, other);
    }

    @Test
    void a_note_is_put_once_into_its_own_folder_which_is_subscribed() {
        NoteFolder notes = account.notes(writing, drafts);
        assertThat(notes.present()).isEmpty();
        notes.put("<one@netiquette.test>", NOTE);
        notes.put("<one@netiquette.test>", NOTE);
        assertThat(notes.present()).containsExactly("<one@netiquette.test>");
        assertThat(user.uids(notesFolder)).hasSize(1);
        assertThat(user.flags(notesFolder, user.uids(notesFolder).get(0))).contains("\\Seen");
        assertThat(user.command("LSUB \"\" \"*\"")).anyMatch(line -> line.contains(notesFolder));
    }

    @Test
    void only_the_one_note_is_removed_and_foreign_messages_stay_even_those_marked_deleted() {
        NoteFolder notes = account.notes(writing, drafts);
        notes.put("<one@netiquette.test>", NOTE);
        long foreign = user.save(notesFolder, "Subject: mine\nMessage-ID: <x-one@netiquette.test>\n\nMine.\n");
        long marked = user.save(notesFolder, "Subject: mine too\n\nMine.\n", "\\Deleted");
        notes.remove("<one@netiquette.test>");
        notes.remove("<one@netiquette.test>");
        assertThat(user.uids(notesFolder)).containsExactlyInAnyOrder(foreign, marked);
    }

    @Test
    void notes_are_refused_where_the_drafts_are_watched_in_the_folder_of_notes() {
        NoteFolder notes = account.notes(writing, notesFolder.toLowerCase(Locale.ROOT));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> notes.put("<one@netiquette.test>", NOTE))
                .isInstanceOfSatisfying(
                        MailFailure.class, failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.FOLDER));
        assertThat(user.command("LIST \"\" \"*\"")).noneMatch(line -> line.contains(notesFolder));
    }

    @Test
    void the_profile_says_what_the_server_can_do() {
        ServerProfile profile = account.profile();
        assertThat(profile.idle()).isTrue();
        assertThat(profile.removesSingleNotes()).isTrue();
        assertThat(profile.keepsKeywords()).isTrue();
        assertThat(profile.encryption()).isEmpty();
        assertThat(profile.drafts().folder().name()).isEqualTo(drafts);
        assertThat(profile.permanentFlags().orElseThrow()).contains("\\*", "\\Seen");
    }

    @Test
    void the_last_note_says_what_two_clocks_showed() {
        assertThat(account.profile().lastNote()).isEmpty();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                now.minusSeconds(600).atOffset(ZoneOffset.UTC));
        account.notes(writing, drafts)
                .put(
                        "<one@netiquette.test>",
                        ("Date: " + date + "\r\nMessage-ID: <one@netiquette.test>\r\n\r\nKind words.\r\n")
                                .getBytes(StandardCharsets.UTF_8));
        Stamp last = account.profile().lastNote().orElseThrow();
        assertThat(last.ours()).isEqualTo(now.minusSeconds(600));
        assertThat(last.ahead().toSeconds()).isBetween(-660L, -600L);
    }

    @Test
    void a_pass_with_nothing_new_takes_two_round_trips_and_one_idle() {
        user.save(drafts, DRAFT);
        try (ImapDraftsView view = account.openDrafts()) {
            view.list();
            view.await(Duration.ofMillis(200));
            int before = proxy.sent().get(0).length();
            view.list();
            view.await(Duration.ofMillis(200));
            assertThat(proxy.sent().get(0).substring(before).lines())
                    .hasSize(4)
                    .noneMatch(line -> line.contains("BODY"));
        }
    }

    @Test
    void one_connection_after_the_other_works() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            try (ImapDraftsView view = account.openDrafts()) {
                sizes.add(view.list().size());
            }
        }
        assertThat(sizes).hasSize(20).containsOnly(0);
    }

    private DraftMarks marks() {
        return account.marks(writing, drafts, RealMailboxContract::says, 100_000);
    }

    private DraftKey key(long uid) {
        try (ImapDraftsView view = account.openDrafts()) {
            return new DraftKey("test", view.name(), view.uidValidity(), uid);
        }
    }

    private static Fingerprint says(byte[] bytes) {
        return new Fingerprint(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Fingerprint said(String text) {
        return says(crlf(text));
    }

    private static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
