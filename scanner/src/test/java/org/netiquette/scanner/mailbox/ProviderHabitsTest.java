package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.DraftMarks.Outcome;
import org.netiquette.scanner.testbed.Habit;
import org.netiquette.scanner.testbed.ScriptedImapServer;

/** The named failures of connections, folders and marks, each played by a server that does just that. */
@Timeout(20)
class ProviderHabitsTest {

    private static final String DRAFT = "Subject: Hello\n\nDear Dana, do you have a job?\n";
    private static final byte[] NOTE =
            "Message-ID: <one@netiquette.test>\r\n\r\nKind words.\r\n".getBytes(StandardCharsets.UTF_8);
    private static final String KEYWORD = "NetiquetteReview";

    /** As patient as a test. */
    static final MailSettings QUICK = new MailSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(800),
            Duration.ofSeconds(2),
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            Duration.ofMillis(50));

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
    }

    // Connecting

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"LOGIN_FAILS", "THROTTLED", "TOO_MANY", "NOT_CONNECTED", "HTTP", "SILENT", "BYE_AT_SELECT"})
    void a_failure_to_connect_has_its_kind(Habit habit) {
        MailAccount account = account(server(habit));
        MailFailure.Kind kind = switch (habit) {
            case LOGIN_FAILS -> MailFailure.Kind.LOGIN;
            case THROTTLED, TOO_MANY, NOT_CONNECTED -> MailFailure.Kind.THROTTLED;
            case HTTP -> MailFailure.Kind.PROTOCOL;
            default -> MailFailure.Kind.CONNECTION;
        };
        assertFails(account::openDrafts, kind);
    }

    @Test
    void the_backoff_time_that_the_server_asks_for_is_obeyed_to_the_millisecond() {
        MailAccount account = account(server(Habit.THROTTLED));
        assertThatThrownBy(account::openDrafts)
                .isInstanceOfSatisfying(
                        MailFailure.class, e -> assertThat(e.asked()).contains(Duration.ofMillis(299_961)));
    }

    @Test
    void a_secret_that_the_server_says_back_is_not_repeated() {
        MailAccount account = account(server(Habit.LOGIN_ECHOES));
        assertThatThrownBy(account::openDrafts).hasMessageNotContaining(ScriptedImapServer.PASSWORD);
    }

    @Test
    void nothing_is_sent_where_starttls_was_stripped() {
        ScriptedImapServer server = server(Habit.NO_STARTTLS);
        MailAccount account = keep(new MailAccount(server.account(TlsMode.STARTTLS), QUICK));
        assertFails(account::openDrafts, MailFailure.Kind.SECURITY);
        assertThat(server.commands()).doesNotContain("LOGIN", "AUTHENTICATE");
    }

    @Test
    void a_network_that_answers_in_clear_on_the_port_of_tls_is_a_matter_of_security() {
        MailAccount account = keep(new MailAccount(server(Habit.HTTP).account(TlsMode.IMPLICIT), QUICK));
        assertFails(account::openDrafts, MailFailure.Kind.SECURITY);
    }

    @Test
    void a_server_that_is_not_there_is_a_matter_of_the_connection() {
        ScriptedImapServer server = server();
        MailAccount account = account(server);
        server.close();
        assertFails(account::openDrafts, MailFailure.Kind.CONNECTION);
    }

    @Test
    void a_name_without_an_address_is_a_matter_of_the_connection() {
        Account nowhere = new Account(
                "nowhere",
                "imap.invalid",
                993,
                TlsMode.IMPLICIT,
                "sam",
                Secret.byCommand(() -> ScriptedImapServer.PASSWORD),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Duration.ofSeconds(90));
        assertFails(keep(new MailAccount(nowhere, MailSettings.standard()))::openDrafts, MailFailure.Kind.CONNECTION);
    }

    @Test
    void closing_gives_up_a_connection_that_is_being_made() throws Exception {
        MailAccount account = keep(new MailAccount(server(Habit.SILENT).account(), MailSettings.standard()));
        CompletableFuture<ImapDraftsView> opening = CompletableFuture.supplyAsync(account::openDrafts);
        account.close();
        assertThatThrownBy(() -> opening.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(MailFailure.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"WANTS_ID", "ID_BAD"})
    void we_say_who_we_are_where_that_is_asked_and_go_on_where_it_is_not_liked(Habit habit) {
        ScriptedImapServer server = server(habit);
        server.save(DRAFT);
        assertThat(view(server).list()).hasSize(1);
        assertThat(server.commands()).containsOnlyOnce("ID (\"name\" \"Netiquette\")");
    }

    // Folders

    @Test
    void drafts_that_are_made_anew_while_they_are_open_are_seen_with_their_new_numbers() {
        ScriptedImapServer server = server();
        server.save(DRAFT);
        ImapDraftsView view = view(server);
        view.list();
        long before = view.uidValidity();
        server.makeDraftsAnew();
        assertThat(view.list()).isEmpty();
        long uid = server.save(DRAFT + "Anew.");
        assertThat(view.list()).extracting(DraftsView.Listed::uid).containsExactly(uid);
        assertThat(view.uidValidity()).isNotEqualTo(before);
        assertThat(view.fetch(uid, 1_000)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"UIDVALIDITY_ZERO", "UIDVALIDITY_MISSING", "UIDNOTSTICKY"})
    void a_folder_without_lasting_numbers_is_not_watched(Habit habit) {
        assertFails(account(server(habit))::openDrafts, MailFailure.Kind.PROTOCOL);
    }

    @Test
    void answers_about_messages_that_nobody_asked_for_are_left_out() {
        ScriptedImapServer server = server(Habit.CHATTER);
        long uid = server.save(DRAFT);
        ImapDraftsView view = view(server);
        assertThat(view.list()).extracting(DraftsView.Listed::uid).containsExactly(uid);
        assertThat(view.fetch(uid, 1_000)).isPresent();
        assertThat(view.list()).hasSize(1);
    }

    @Test
    void a_body_that_is_nil_is_no_body() {
        ScriptedImapServer server = server(Habit.NIL_BODY);
        long uid = server.save(DRAFT);
        assertThat(view(server).fetch(uid, 1_000)).isEmpty();
    }

    @Test
    void an_empty_message_and_large_ones_come_with_the_others() {
        ScriptedImapServer server = server();
        List<Long> uids = new ArrayList<>(List.of(server.save("")));
        for (int i = 0; i < 3; i++) {
            uids.add(server.save(DRAFT + "x".repeat(3 * 1024 * 1024)));
            uids.add(server.save(DRAFT));
        }
        ImapDraftsView view = view(server);
        view.list();
        List<Long> arrived = new ArrayList<>();
        view.fetchEach(uids, 4 * 1024 * 1024, bytes -> bytes.length, (uid, length) -> arrived.add(uid));
        assertThat(arrived).containsExactlyElementsOf(uids);
    }

    @Test
    void a_name_in_modified_utf_7_is_decoded_and_a_folder_that_cannot_be_opened_is_passed_over() {
        ScriptedImapServer server = keep(ScriptedImapServer.withFolders(
                List.of("(\\DRAFTS) NIL \"Entw&APw-rfe\"", "(\\NoSelect \\Drafts) \"/\" \"Ghost\"")));
        assertThat(view(server).name()).isEqualTo("Entwürfe");
        assertThat(server.commands()).contains("EXAMINE \"Entw&APw-rfe\"");
    }

    @Test
    void two_drafts_folders_are_asked_about_and_not_guessed() {
        ScriptedImapServer server = keep(ScriptedImapServer.withFolders(
                List.of("(\\Drafts) \"/\" \"Drafts\"", "(\\Drafts) \"/\" \"Old drafts\"")));
        assertThatThrownBy(account(server)::openDrafts)
                .isInstanceOf(MailFailure.class)
                .hasMessageContaining("'Drafts', 'Old drafts'");
        assertThat(server.commands()).noneMatch(command -> command.startsWith("EXAMINE"));
        FoldersReport report = account(server).folders();
        assertThat(report.drafts()).isEmpty();
        assertThat(report.problem()).isPresent();
        assertThat(report.folders()).hasSize(2);
    }

    @Test
    void a_draft_that_is_replaced_at_every_autosave_has_a_new_number_each_time() {
        ScriptedImapServer server = server();
        long uid = server.save(DRAFT);
        ImapDraftsView view = view(server);
        for (int i = 0; i < 20; i++) {
            uid = server.replace(uid, DRAFT + i);
            assertThat(view.list()).extracting(DraftsView.Listed::uid).containsExactly(uid);
        }
    }

    // Waiting

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"NO_IDLE", "IDLE_NO"})
    void where_there_is_no_idle_it_is_time_to_look_after_the_poll_interval(Habit habit) {
        ScriptedImapServer server = server(habit);
        ImapDraftsView view = view(server);
        assertThat(view.await(Duration.ofMinutes(10))).isEqualTo(Wake.TIME);
        server.save(DRAFT);
        assertThat(view.list()).hasSize(1);
        assertThat(view.await(Duration.ofMinutes(10))).isEqualTo(Wake.TIME);
        assertThat(server.commands().stream().filter("IDLE"::equals).count()).isLessThanOrEqualTo(1);
    }

    @Test
    void an_idle_that_is_never_answered_breaks_the_line_and_is_not_tried_for_ever() {
        ScriptedImapServer server = server(Habit.IDLE_WITHOUT_PLUS);
        MailAccount account = account(server);
        for (int i = 0; i < 3; i++) {
            ImapDraftsView view = keep(account.openDrafts());
            assertFails(() -> view.await(Duration.ofMinutes(1)), MailFailure.Kind.CONNECTION);
        }
        assertThat(keep(account.openDrafts()).await(Duration.ofMinutes(1))).isEqualTo(Wake.TIME);
    }

    @Test
    void a_message_that_arrives_before_the_idle_is_answered_ends_it() {
        assertThat(view(server(Habit.EXISTS_BEFORE_PLUS)).await(Duration.ofMinutes(1)))
                .isEqualTo(Wake.CHANGED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"STILL_HERE", "SAME_EXISTS_IN_IDLE"})
    void words_that_say_nothing_new_do_not_end_the_waiting(Habit habit) {
        assertThat(view(server(habit)).await(Duration.ofMillis(100))).isEqualTo(Wake.TIME);
    }

    @Test
    void idle_is_ended_on_schedule_and_begun_anew() {
        ScriptedImapServer server = server();
        ImapDraftsView view = view(server);
        assertThat(view.await(Duration.ofHours(1))).isEqualTo(Wake.TIME);
        assertThat(view.await(Duration.ofHours(1))).isEqualTo(Wake.TIME);
        assertThat(server.commands().stream().filter("IDLE"::equals).count()).isEqualTo(2);
    }

    @Test
    void a_goodbye_in_idle_breaks_the_line() {
        ImapDraftsView view = view(server(Habit.BYE_IN_IDLE));
        assertFails(() -> view.await(Duration.ofMinutes(1)), MailFailure.Kind.CONNECTION);
    }

    @Test
    void an_idle_whose_end_is_not_answered_breaks_the_line() {
        ImapDraftsView view = view(server(Habit.DONE_UNANSWERED));
        assertFails(() -> view.await(Duration.ofMillis(50)), MailFailure.Kind.CONNECTION);
    }

    // Marks

    @Test
    void a_server_without_new_keywords_is_not_even_asked_to_store_one() {
        ScriptedImapServer server = server(Habit.NO_NEW_KEYWORDS);
        long uid = server.save(DRAFT);
        DraftMarks marks = marks(server);
        assertThat(marks.kept(Set.of(KEYWORD, "\\Flagged", "$mdnsent")))
                .containsExactlyInAnyOrder("\\Flagged", "$mdnsent");
        assertThat(marks.add(key(uid), said(DRAFT), KEYWORD)).isEqualTo(Outcome.REFUSED);
        assertThat(server.commands()).noneMatch(command -> command.contains("STORE"));
        assertThat(marks.add(key(uid), said(DRAFT), "\\Flagged")).isEqualTo(Outcome.DONE);
    }

    @Test
    void no_permanentflags_means_that_everything_is_kept() {
        ScriptedImapServer server = server(Habit.NO_PERMANENTFLAGS);
        long uid = server.save(DRAFT);
        assertThat(marks(server).kept(Set.of(KEYWORD))).containsExactly(KEYWORD);
        assertThat(marks(server).add(key(uid), said(DRAFT), KEYWORD)).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"FORGETS_KEYWORDS", "IGNORES_STORE", "STORE_NO", "STORE_BAD", "READ_ONLY"})
    void a_keyword_that_does_not_stick_is_refused(Habit habit) {
        ScriptedImapServer server = server(habit);
        long uid = server.save(DRAFT);
        assertThat(marks(server).add(key(uid), said(DRAFT), KEYWORD)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_mark_for_a_folder_that_was_made_anew_is_gone() {
        ScriptedImapServer server = server();
        long uid = server.save(DRAFT);
        server.newUidValidity();
        assertThat(marks(server).add(key(uid), said(DRAFT), KEYWORD)).isEqualTo(Outcome.GONE);
        assertThat(server.flags("Drafts", uid)).isEmpty();
    }

    @Test
    void a_draft_that_was_edited_between_review_and_mark_is_left_alone() {
        ScriptedImapServer server = server();
        long reviewed = server.save(DRAFT);
        long edited = server.replace(reviewed, DRAFT + "And more.");
        assertThat(marks(server).add(key(reviewed), said(DRAFT), KEYWORD)).isEqualTo(Outcome.GONE);
        assertThat(server.flags("Drafts", edited)).isEmpty();
    }

    @Test
    void the_user_s_own_flag_is_told_apart() {
        ScriptedImapServer server = server();
        long uid = server.save(DRAFT);
        DraftMarks marks = marks(server);
        assertThat(marks.add(key(uid), said(DRAFT), "$Label1")).isEqualTo(Outcome.DONE);
        assertThat(marks.add(key(uid), said(DRAFT), "$label1")).isEqualTo(Outcome.WAS_THERE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"CHATTER", "NO_IDLE"})
    void marks_that_mean_something_to_other_programs_are_never_sent(Habit habit) {
        ScriptedImapServer server = server(habit);
        long uid = server.save(DRAFT);
        for (String flag : List.of("\\Deleted", "\\Seen", "\\Draft", "\\Answered", "a) (b", "x\r\nA EXPUNGE")) {
            assertFails(() -> marks(server).add(key(uid), said(DRAFT), flag), MailFailure.Kind.PROTOCOL);
        }
        assertThat(server.commands()).noneMatch(command -> command.contains("STORE") || command.contains("EXPUNGE"));
    }

    @Test
    void a_flag_that_the_user_sets_between_our_look_and_our_store_stays_the_users() {
        ScriptedImapServer server = server(Habit.COUNTS_CHANGES);
        long uid = server.save(DRAFT);
        server.beforeNextStore(() -> server.flag(uid, "\\Flagged"));
        assertThat(marks(server).add(key(uid), said(DRAFT), "\\Flagged")).isEqualTo(Outcome.WAS_THERE);
    }

    @Test
    void a_draft_that_changes_between_our_look_and_our_store_is_looked_at_again() {
        ScriptedImapServer server = server(Habit.COUNTS_CHANGES);
        long uid = server.save(DRAFT);
        server.beforeNextStore(() -> server.flag(uid, "$label2"));
        assertThat(marks(server).add(key(uid), said(DRAFT), KEYWORD)).isEqualTo(Outcome.DONE);
        assertThat(server.flags("Drafts", uid)).containsExactlyInAnyOrder(KEYWORD, "$label2");
        assertThat(server.commands().stream().filter(command -> command.contains("UNCHANGEDSINCE")))
                .hasSize(2);
    }

    @Test
    void where_changes_are_not_counted_nothing_is_said_about_them() {
        ScriptedImapServer server = server();
        long uid = server.save(DRAFT);
        assertThat(marks(server).add(key(uid), said(DRAFT), KEYWORD)).isEqualTo(Outcome.DONE);
        assertThat(server.commands()).noneMatch(command -> command.contains("MODSEQ") || command.contains("UNCHANGED"));
    }

    // Notes

    @Test
    void of_two_laptops_that_write_the_same_note_at_once_one_note_stays() {
        ScriptedImapServer server = server();
        NoteFolder ours = notes(server);
        ours.put("<other@netiquette.test>", text("Message-ID: <other@netiquette.test>"));
        server.beforeNextAppend(() -> server.saveIn("Netiquette", text("Message-ID: <one@netiquette.test>")));
        ours.put("<one@netiquette.test>", NOTE);
        assertThat(ours.present()).containsExactlyInAnyOrder("<one@netiquette.test>", "<other@netiquette.test>");
        assertThat(server.count("Netiquette")).isEqualTo(2);
    }

    @Test
    void without_uidplus_a_note_is_only_marked_and_counts_as_gone() {
        ScriptedImapServer server = server(Habit.NO_UIDPLUS);
        NoteFolder notes = notes(server);
        notes.put("<one@netiquette.test>", NOTE);
        notes.remove("<one@netiquette.test>");
        assertThat(notes.present()).isEmpty();
        assertThat(server.count("Netiquette")).isEqualTo(1);
        assertThat(server.commands()).noneMatch(command -> command.contains("EXPUNGE"));
    }

    @Test
    void a_folder_for_notes_that_cannot_be_made_is_a_matter_of_the_folder() {
        NoteFolder notes = notes(server(Habit.CREATE_NO));
        assertFails(() -> notes.put("<one@netiquette.test>", NOTE), MailFailure.Kind.FOLDER);
    }

    @Test
    void a_folder_that_is_used_for_something_else_gets_no_notes() {
        ScriptedImapServer server = keep(ScriptedImapServer.withFolders(
                List.of("(\\Drafts) \"/\" \"Drafts\"", "(\\Sent) \"/\" \"Netiquette\"")));
        assertFails(() -> notes(server).put("<one@netiquette.test>", NOTE), MailFailure.Kind.FOLDER);
        assertFails(() -> notes(server).remove("<one@netiquette.test>"), MailFailure.Kind.FOLDER);
        assertThat(server.count("Netiquette")).isZero();
    }

    private ScriptedImapServer server(Habit... habits) {
        return keep(ScriptedImapServer.with(habits));
    }

    private MailAccount account(ScriptedImapServer server) {
        return keep(new MailAccount(server.account(), QUICK));
    }

    private ImapDraftsView view(ScriptedImapServer server) {
        return keep(account(server).openDrafts());
    }

    private DraftMarks marks(ScriptedImapServer server) {
        MailAccount account = account(server);
        return account.marks(keep(account.writing()), "Drafts", ProviderHabitsTest::says, 10_000);
    }

    private NoteFolder notes(ScriptedImapServer server) {
        MailAccount account = account(server);
        return account.notes(keep(account.writing()), "Drafts");
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        opened.add(0, closeable);
        return closeable;
    }

    private static byte[] text(String header) {
        return (header + "\r\n\r\nKind words.\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static DraftKey key(long uid) {
        return new DraftKey("scripted", "Drafts", 77, uid);
    }

    private static Fingerprint says(byte[] bytes) {
        return new Fingerprint(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Fingerprint said(String text) {
        return new Fingerprint(text.replace("\n", "\r\n"));
    }

    private static AbstractThrowableAssert<?, ?> assertFails(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, MailFailure.Kind kind) {
        return assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.kind())
                                .as(failure.getMessage())
                                .isEqualTo(kind));
    }
}
