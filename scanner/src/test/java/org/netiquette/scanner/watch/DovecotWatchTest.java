package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.MailAccount;
import org.netiquette.scanner.mailbox.MailSettings;
import org.netiquette.scanner.mailbox.NoteFolder;
import org.netiquette.scanner.soak.SoakMail;
import org.netiquette.scanner.state.StateFolder;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.RecordingProxy;
import org.netiquette.scanner.testbed.UserClient;

/** The whole watcher over a real Dovecot with the real judgement; only the clock is ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DovecotWatchTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private static final int MERGED = 300;

    /** To mark it and to put its note, each looked at before and after. */
    private static final int MOST_COMMANDS_A_DRAFT = 16;

    @TempDir
    Path folder;

    private DovecotServer server;
    private Judgement judgement;
    private RecordingProxy proxy;
    private UserClient user;
    private Account account;
    private final FakeClocks clocks = new FakeClocks();
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    void startServer() {
        server = DovecotServer.start();
        judgement = Engine.load().judgement();
    }

    @AfterAll
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void connect(TestInfo test) {
        String name = "w" + Integer.toHexString(test.getDisplayName().hashCode());
        proxy = RecordingProxy.before(server.port());
        user = server.client(name);
        account = server.account(name, proxy.port(), TlsMode.NONE);
        told.clear();
    }

    @AfterEach
    void judge() {
        user.close();
        proxy.close();
        proxy.assertHarmless("Drafts", "Netiquette");
    }

    /** What happens while the watcher waits. */
    private interface Step {
        void on(MailLine line);
    }

    /** Runs the watcher in this thread; each step is done while it waits for a change, and the last stops it. */
    private void watch(Step... steps) {
        Deque<Step> left = new ArrayDeque<>(List.of(steps));
        AccountWatch.Setup setup = new AccountWatch.Setup(
                new StateFolder(folder), judgement, clocks.clocks(), new Reporter() {}, told::add);
        MailLines lines = new ImapLines(
                new MailAccount(account, MailSettings.standard()), judgement.reader(), DraftReader.LARGEST);
        Pause pause = new RealPause();
        try (AccountWatch watch = AccountWatch.open(account, ReviewPolicy.usual(), setup)) {
            Watcher watcher = watch.watcher(
                    () -> {
                        MailLine line = lines.open();
                        return new StepwiseLine(line, left, pause);
                    },
                    MarkPlan.usual(),
                    new Backoff(() -> 0.5),
                    pause);
            watcher.run();
        } finally {
            lines.close();
        }
    }

    private record StepwiseLine(MailLine line, Deque<Step> left, Pause pause) implements MailLine {

        @Override
        public DraftsView drafts() {
            return line.drafts();
        }

        @Override
        public DraftMarks marks() {
            return line.marks();
        }

        @Override
        public NoteFolder notes() {
            return line.notes();
        }

        @Override
        public void awaitChange(Duration atMost) {
            if (left.isEmpty()) {
                pause.end();
            } else {
                left.pop().on(line);
            }
        }

        @Override
        public void close() {
            line.close();
        }
    }

    private void settle(MailLine line) {
        clocks.advance(Duration.ofSeconds(90));
    }

    private List<String> noteIds() {
        return SoakMail.noteIds(user);
    }

    @Test
    void a_bad_draft_is_annotated_when_it_has_settled_and_cleared_when_it_is_mended() {
        String bad = SoakMail.bad("Dana", 1);
        long first = user.save("Drafts", bad, "\\Draft");
        long[] second = new long[1];

        watch(
                this::settle,
                line -> {
                    assertThat(user.flags("Drafts", first)).contains(MarkPlan.KEYWORD, "\\Draft");
                    assertThat(noteIds()).containsExactly(SoakMail.noteId(judgement, bad));
                    second[0] = user.save("Drafts", SoakMail.good("Dana", 1), "\\Draft");
                    user.delete("Drafts", first);
                    // The server tells of it, or this waits for ever.
                    line.awaitChange(LONG_ENOUGH);
                },
                this::settle,
                line -> assertThat(noteIds()).isEmpty());

        assertThat(user.flags("Drafts", second[0])).doesNotContain(MarkPlan.KEYWORD);
        assertThat(SoakMail.says(user, second[0], SoakMail.good("Dana", 1))).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void the_same_words_saved_again_keep_their_note_and_a_sent_draft_loses_it() {
        String bad = SoakMail.bad("Kim", 2);
        long first = user.save("Drafts", bad);
        long[] second = new long[1];

        watch(
                this::settle,
                line -> {
                    second[0] = user.save("Drafts", bad);
                    user.delete("Drafts", first);
                    line.awaitChange(LONG_ENOUGH);
                },
                this::settle,
                line -> {
                    assertThat(user.flags("Drafts", second[0])).contains(MarkPlan.KEYWORD);
                    assertThat(noteIds()).containsExactly(SoakMail.noteId(judgement, bad));
                    user.delete("Drafts", second[0]);
                    line.awaitChange(LONG_ENOUGH);
                },
                line -> assertThat(noteIds()).isEmpty());
    }

    @Test
    void everything_can_be_taken_back() {
        long uid = user.save("Drafts", SoakMail.bad("Alex", 3), "\\Flagged");
        watch(this::settle, line -> {});
        assertThat(user.flags("Drafts", uid)).contains(MarkPlan.KEYWORD);

        AccountWatch.Setup setup =
                new AccountWatch.Setup(new StateFolder(folder), judgement, clocks.clocks(), Reporter.SILENT, told::add);
        try (ImapLines lines = new ImapLines(
                        new MailAccount(account, MailSettings.standard()), judgement.reader(), DraftReader.LARGEST);
                AccountWatch watch = AccountWatch.open(account, ReviewPolicy.usual(), setup);
                MailLine line = lines.open()) {
            assertThat(watch.takeBack(line).marks()).isEqualTo(1);
        }

        assertThat(user.flags("Drafts", uid)).doesNotContain(MarkPlan.KEYWORD).contains("\\Flagged");
        assertThat(noteIds()).isEmpty();
    }

    @Test
    void a_look_with_nothing_new_takes_at_most_three_commands_and_fetches_no_body() {
        user.save("Drafts", SoakMail.bad("Robin", 4));
        int[] before = new int[1];

        watch(this::settle, line -> before[0] = sent().length(), line -> {
            String inOneLook = sent().substring(before[0]);
            assertThat(inOneLook.lines().count()).isBetween(1L, 3L);
            assertThat(inOneLook).doesNotContain("BODY");
        });
    }

    @Test
    void a_mail_merge_of_three_hundred_drafts_is_annotated_in_one_pass_and_cleared_when_it_is_sent() {
        List<Long> merged = new ArrayList<>();

        watch(
                line -> {
                    for (int i = 0; i < MERGED; i++) {
                        merged.add(user.save("Drafts", SoakMail.bad("Person" + i, i), "\\Draft"));
                    }
                    line.awaitChange(LONG_ENOUGH);
                },
                this::settle,
                line -> {
                    assertThat(merged).allMatch(uid -> user.flags("Drafts", uid).contains(MarkPlan.KEYWORD));
                    assertThat(noteIds()).hasSize(MERGED).doesNotHaveDuplicates();
                    assertThat(commandsToWrite()).isLessThan(MERGED * MOST_COMMANDS_A_DRAFT);
                    merged.forEach(uid -> user.delete("Drafts", uid));
                    line.awaitChange(LONG_ENOUGH);
                },
                line -> assertThat(noteIds()).isEmpty());
    }

    /** On the connections after the first. */
    private long commandsToWrite() {
        return proxy.sent().stream()
                .skip(1)
                .flatMap(String::lines)
                .filter(line -> line.contains("UID ")
                        || line.contains("SELECT ")
                        || line.contains("EXAMINE ")
                        || line.contains("LIST ")
                        || line.contains("APPEND "))
                .count();
    }

    /** On the first connection, which looks. */
    private String sent() {
        return proxy.sent().get(0);
    }
}
