package org.netiquette.scanner.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.fake.Crash;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.fake.FakeDrafts;
import org.netiquette.scanner.fake.FakeMailbox;
import org.netiquette.scanner.fake.Faults;
import org.netiquette.scanner.fake.MemoryFile;

class JournalledAnnotatorTest {

    private static final String BAD = "To Dana|This is BAD.";

    private final FakeClocks clock = new FakeClocks();
    private final MemoryFile file = new MemoryFile("journal", Faults.NONE);
    private Faults faults = Faults.NONE;
    private final FakeMailbox mailbox = new FakeMailbox(step -> faults.at(step));
    private final SavedDraft.Legible draft = FakeDrafts.legible(BAD);
    private final long uid = mailbox.save(BAD);
    private final DraftKey key = mailbox.key("home", uid);

    private Journal journal() {
        return Journal.open(file, "home", clock, said -> {});
    }

    /** Over the journal as it stands in the file: as after a restart. */
    private JournalledAnnotator annotator(MarkPlan plan, boolean notes) {
        return new JournalledAnnotator(
                plan,
                notes,
                mailbox.marks(),
                new JournalledAnnotator.Notes(mailbox.noteFolder(), "me@example.org", clock),
                journal());
    }

    private void annotate(Annotator annotator) {
        annotator.annotate(key, draft, FakeDrafts.review(draft.draft()));
    }

    @Test
    void annotating_twice_does_no_more_than_once() {
        annotate(annotator(MarkPlan.usual(), true));
        int before = mailbox.log().size();

        annotate(annotator(MarkPlan.usual(), true));

        assertThat(mailbox.log()).hasSize(before);
        assertThat(mailbox.notes()).hasSize(1);
    }

    @Test
    void clearing_takes_away_the_mark_and_the_note() {
        annotate(annotator(MarkPlan.usual().withFlagged().withThunderbirdLabel(2), true));
        assertThat(mailbox.flags(uid)).containsExactlyInAnyOrder(MarkPlan.KEYWORD, "\\Flagged", "$label2");

        annotator(MarkPlan.usual(), true).clear(key);

        assertThat(mailbox.flags(uid)).isEmpty();
        assertThat(mailbox.notes()).isEmpty();
        assertThat(annotator(MarkPlan.usual(), true).annotated()).isEmpty();
    }

    @Test
    void a_star_of_the_users_own_is_never_taken_away() {
        mailbox.flag(uid, "\\Flagged");
        annotate(annotator(MarkPlan.none().withFlagged(), false));

        annotator(MarkPlan.none().withFlagged(), false).clear(key);

        assertThat(mailbox.flags(uid)).containsExactly("\\Flagged");
    }

    @Test
    void a_star_that_may_be_the_users_own_is_not_taken_away() {
        faults = crashAt("before add \\Flagged to 1");
        crashWhile(() -> annotate(annotator(MarkPlan.none().withFlagged(), false)));
        mailbox.flag(uid, "\\Flagged");

        annotate(annotator(MarkPlan.none().withFlagged(), false));
        annotator(MarkPlan.none().withFlagged(), false).clear(key);

        assertThat(mailbox.flags(uid)).containsExactly("\\Flagged");
    }

    @Test
    void our_keyword_found_after_a_crash_is_ours() {
        faults = crashAt("after add " + MarkPlan.KEYWORD + " to 1");
        crashWhile(() -> annotate(annotator(MarkPlan.usual(), false)));
        assertThat(mailbox.flags(uid)).containsExactly(MarkPlan.KEYWORD);

        annotate(annotator(MarkPlan.usual(), false));
        annotator(MarkPlan.usual(), false).clear(key);

        assertThat(mailbox.flags(uid)).isEmpty();
    }

    @Test
    void a_crash_while_clearing_is_made_good_by_clearing_again() {
        annotate(annotator(MarkPlan.usual(), true));
        faults = crashAt("before unput");
        crashWhile(() -> annotator(MarkPlan.usual(), true).clear(key));

        annotator(MarkPlan.usual(), true).clear(key);

        assertThat(mailbox.notes()).isEmpty();
        assertThat(mailbox.flags(uid)).isEmpty();
    }

    @Test
    void an_apple_colour_is_a_flag_and_the_bits_of_its_number() {
        annotate(annotator(MarkPlan.none().withAppleColour(MarkPlan.Colour.PURPLE), false));

        assertThat(mailbox.flags(uid)).containsExactlyInAnyOrder("\\Flagged", "$MailFlagBit0", "$MailFlagBit2");
    }

    @Test
    void a_draft_that_the_user_flagged_keeps_the_users_colour() {
        mailbox.flag(uid, "\\Flagged");

        annotate(annotator(MarkPlan.none().withAppleColour(MarkPlan.Colour.PURPLE), false));

        assertThat(mailbox.flags(uid)).containsExactly("\\Flagged");
    }

    @Test
    void where_the_server_keeps_no_keywords_there_is_the_note_alone() {
        mailbox.dropKeywords();

        annotate(annotator(MarkPlan.usual(), true));

        assertThat(mailbox.flags(uid)).isEmpty();
        assertThat(mailbox.notes()).hasSize(1);
    }

    @Test
    void a_mark_that_the_server_refuses_is_not_tried_for_ever() {
        mailbox.refuse(MarkPlan.KEYWORD);
        annotate(annotator(MarkPlan.usual(), true));
        annotate(annotator(MarkPlan.usual(), true));

        assertThat(mailbox.count("add " + MarkPlan.KEYWORD + " to 1")).isEqualTo(1);
        assertThat(mailbox.notes()).hasSize(1);
    }

    @Test
    void a_note_that_another_laptop_wrote_is_not_ours_to_remove() {
        mailbox.putNote(NoteIdentity.messageId(draft.fingerprint()), "theirs");
        annotate(annotator(MarkPlan.usual(), true));

        annotator(MarkPlan.usual(), true).clear(key);

        assertThat(mailbox.notes()).extracting(FakeMailbox.Note::text).containsExactly("theirs");
    }

    @Test
    void notes_that_stand_are_removed_even_if_the_user_wants_none_any_more() {
        annotate(annotator(MarkPlan.usual(), true));

        annotator(MarkPlan.usual(), false).clear(key);

        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void take_back_says_what_it_took() {
        annotate(annotator(MarkPlan.usual().withFlagged(), true));
        Journal journal = journal();
        JournalledAnnotator annotator = new JournalledAnnotator(
                MarkPlan.usual(),
                true,
                mailbox.marks(),
                new JournalledAnnotator.Notes(mailbox.noteFolder(), "me@example.org", clock),
                journal);

        TakeBack.Taken taken = new TakeBack(annotator, journal).all();

        assertThat(taken).isEqualTo(new TakeBack.Taken(2, 1, 0));
        assertThat(mailbox.flags(uid)).isEmpty();
        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void no_word_of_the_draft_is_in_the_journal() {
        annotate(annotator(MarkPlan.usual(), true));

        assertThat(new String(file.read(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"uid\":1")
                .doesNotContain("Dana", "BAD");
    }

    private static Faults crashAt(String step) {
        return now -> {
            if (now.equals(step)) {
                throw new Crash(step);
            }
        };
    }

    private void crashWhile(Runnable work) {
        try {
            work.run();
        } catch (Crash e) {
            faults = Faults.NONE;
            return;
        }
        throw new AssertionError("it did not crash");
    }
}
