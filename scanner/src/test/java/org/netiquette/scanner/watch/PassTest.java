package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.annotate.NoteIdentity;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.fake.FakeDrafts;
import org.netiquette.scanner.fake.FakeMailbox;
import org.netiquette.scanner.fake.Laptop;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.state.AccountState;

class PassTest {

    private static final String BAD = "To Dana|This is BAD.";
    private static final String GOOD = "To Dana|This is fine.";

    private final FakeClocks clocks = new FakeClocks();
    private final FakeMailbox mailbox = new FakeMailbox(this::fault);
    private final Laptop laptop = new Laptop(mailbox, clocks);
    private final Deque<String> faults = new ArrayDeque<>();

    private void fault(String step) {
        if (step.equals(faults.peek())) {
            faults.pop();
            throw new MailFailure(MailFailure.Kind.CONNECTION, "the line broke", Optional.empty());
        }
    }

    @Test
    void a_settled_draft_that_breaks_the_rules_gets_a_keyword_and_a_note() {
        long uid = mailbox.save(BAD);

        laptop.look();
        assertThat(mailbox.flags(uid)).isEmpty();
        clocks.advance(Duration.ofSeconds(90));
        laptop.look();

        assertThat(mailbox.flags(uid)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.notes())
                .extracting(FakeMailbox.Note::messageId)
                .containsExactly(NoteIdentity.messageId(FakeDrafts.fingerprint(BAD)));
        assertThat(laptop.told()).containsExactly("reviewed 1: breaks rules");
    }

    @Test
    void a_good_draft_is_left_alone() {
        long uid = mailbox.save(GOOD);

        laptop.lookUntilSettled();

        assertThat(mailbox.flags(uid)).isEmpty();
        assertThat(mailbox.notes()).isEmpty();
        assertThat(laptop.told()).containsExactly("reviewed 1: fine");
    }

    @Test
    void a_mere_hint_is_reported_and_not_annotated() {
        long uid = mailbox.save("To Dana|This is MEH.");

        laptop.lookUntilSettled();

        assertThat(mailbox.flags(uid)).isEmpty();
        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void a_pass_with_nothing_new_lists_once_and_fetches_nothing() {
        mailbox.save(BAD);
        mailbox.save(GOOD);
        laptop.lookUntilSettled();
        int before = mailbox.log().size();

        laptop.look();

        assertThat(mailbox.log().subList(before, mailbox.log().size())).containsExactly("list");
    }

    @Test
    void a_draft_replaced_twenty_times_in_sixty_seconds_is_reviewed_once() {
        long uid = mailbox.save(BAD + 0);
        for (int i = 1; i <= 20; i++) {
            laptop.look();
            clocks.advance(Duration.ofSeconds(3));
            uid = mailbox.replace(uid, BAD + i);
        }
        laptop.lookUntilSettled();

        assertThat(laptop.reviews()).isEqualTo(1);
        assertThat(mailbox.notes()).hasSize(1);
    }

    @Test
    void a_pass_says_when_the_next_draft_will_have_settled() {
        assertThat(laptop.look()).isEmpty();
        mailbox.save(GOOD);
        assertThat(laptop.look()).contains(Duration.ofSeconds(90));
        mailbox.save("To Kim|AUTO saved");
        clocks.advance(Duration.ofSeconds(90));
        assertThat(laptop.look()).contains(Duration.ofSeconds(390));
    }

    @Test
    void the_note_goes_when_the_draft_is_mended() {
        long uid = mailbox.save(BAD);
        laptop.lookUntilSettled();

        mailbox.replace(uid, GOOD);
        laptop.lookUntilSettled();

        assertThat(mailbox.notes()).isEmpty();
        assertThat(laptop.told()).contains("cleared 1", "reviewed 2: fine");
    }

    @Test
    void the_note_stays_to_be_read_while_the_draft_is_being_mended() {
        long uid = mailbox.save(BAD);
        laptop.lookUntilSettled();

        mailbox.replace(uid, GOOD);
        laptop.look();

        assertThat(mailbox.notes()).hasSize(1);
    }

    @Test
    void the_note_is_replaced_when_the_draft_changes_and_still_breaks_the_rules() {
        long uid = mailbox.save(BAD);
        laptop.lookUntilSettled();

        mailbox.replace(uid, BAD + " Still.");
        laptop.lookUntilSettled();

        assertThat(mailbox.notes())
                .extracting(FakeMailbox.Note::messageId)
                .containsExactly(NoteIdentity.messageId(FakeDrafts.fingerprint(BAD + " Still.")));
    }

    @Test
    void the_note_goes_at_the_next_look_when_the_draft_is_sent() {
        long uid = mailbox.save(BAD);
        laptop.lookUntilSettled();

        mailbox.remove(uid);
        laptop.look();

        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void a_draft_marked_deleted_counts_as_gone() {
        long uid = mailbox.save(BAD);
        laptop.lookUntilSettled();

        mailbox.flag(uid, "\\Deleted");
        laptop.look();

        assertThat(mailbox.notes()).isEmpty();
        assertThat(mailbox.flags(uid)).containsExactly("\\Deleted");
    }

    @Test
    void a_draft_marked_deleted_from_the_start_is_not_even_fetched() {
        mailbox.flag(mailbox.save(BAD), "\\Deleted");

        laptop.lookUntilSettled();

        assertThat(mailbox.log()).containsExactly("list", "list");
    }

    @Test
    void the_same_text_saved_again_is_not_reviewed_again_and_keeps_its_note() {
        long uid = mailbox.save(BAD);
        laptop.lookUntilSettled();

        long again = mailbox.replace(uid, BAD);
        laptop.lookUntilSettled();

        assertThat(laptop.reviews()).isEqualTo(1);
        assertThat(mailbox.flags(again)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.count("put")).isEqualTo(1);
        assertThat(mailbox.count("unput")).isZero();
        assertThat(laptop.told()).containsExactly("reviewed 1: breaks rules", "saved again 2", "cleared 1");
    }

    @Test
    void the_same_text_that_comes_back_after_a_gap_gets_its_note_back_without_a_second_notice() {
        long uid = mailbox.save(BAD);
        laptop.lookUntilSettled();
        mailbox.remove(uid);
        laptop.look();

        mailbox.save(BAD);
        laptop.lookUntilSettled();

        assertThat(mailbox.notes()).hasSize(1);
        assertThat(laptop.told())
                .filteredOn(line -> line.startsWith("reviewed"))
                .hasSize(1);
    }

    @Test
    void copies_that_a_client_leaves_behind_share_one_note() {
        long first = mailbox.save(BAD);
        long second = mailbox.save(BAD);
        laptop.lookUntilSettled();
        assertThat(mailbox.notes()).hasSize(1);
        assertThat(mailbox.flags(first)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.flags(second)).containsExactly(MarkPlan.KEYWORD);

        mailbox.remove(first);
        laptop.look();
        assertThat(mailbox.notes()).hasSize(1);

        mailbox.remove(second);
        laptop.look();
        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void a_restart_forgets_nothing_that_was_done() {
        mailbox.save(BAD);
        laptop.lookUntilSettled();

        laptop.restart();
        laptop.lookUntilSettled();

        assertThat(laptop.reviews()).isEqualTo(1);
        assertThat(mailbox.count("put")).isEqualTo(1);
    }

    @Test
    void new_numbers_make_no_second_note_and_no_second_notice() {
        mailbox.save(GOOD);
        mailbox.save(BAD);
        laptop.lookUntilSettled();

        mailbox.renumber();
        laptop.lookUntilSettled();

        assertThat(mailbox.notes()).hasSize(1);
        assertThat(mailbox.count("put")).isEqualTo(1);
        assertThat(laptop.reviews()).isEqualTo(2);
        assertThat(laptop.told()).contains("renumbered");
    }

    @Test
    void our_keyword_stays_ours_when_the_server_numbers_anew() {
        mailbox.save(BAD);
        laptop.lookUntilSettled();
        mailbox.renumber();
        laptop.lookUntilSettled();

        laptop.takeBack();

        assertThat(mailbox.flags(mailbox.uids().get(0))).isEmpty();
    }

    @Test
    void another_message_under_the_same_number_is_not_taken_for_the_old_one() {
        mailbox.save(GOOD);
        laptop.lookUntilSettled();
        mailbox.remove(1);
        mailbox.save(BAD);
        mailbox.renumber();

        laptop.lookUntilSettled();

        assertThat(mailbox.flags(1)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.notes()).hasSize(1);
    }

    @Test
    void a_draft_sent_between_review_and_annotation_is_let_go_quietly() {
        FakeMailbox[] box = new FakeMailbox[1];
        box[0] = new FakeMailbox(step -> {
            if (step.startsWith("before add")) {
                box[0].remove(1);
            }
        });
        Laptop other = new Laptop(box[0], clocks);
        box[0].save(BAD);

        other.lookUntilSettled();
        other.look();

        assertThat(box[0].notes()).isEmpty();
        assertThat(other.annotator().annotated()).isEmpty();
    }

    @Test
    void a_draft_that_only_seemed_to_be_gone_is_annotated_after_all() {
        FakeMailbox[] box = new FakeMailbox[1];
        boolean[] done = new boolean[1];
        box[0] = new FakeMailbox(step -> {
            if (step.startsWith("before add") && !done[0]) {
                done[0] = true;
                box[0].hide(1);
            } else if (step.startsWith("before list")) {
                box[0].show();
            }
        });
        Laptop other = new Laptop(box[0], clocks);
        box[0].save(BAD);
        other.lookUntilSettled();
        assertThat(box[0].notes()).isEmpty();

        other.lookUntilSettled();

        assertThat(box[0].flags(1)).containsExactly(MarkPlan.KEYWORD);
        assertThat(box[0].notes()).hasSize(1);
        assertThat(other.told()).containsExactly("reviewed 1: breaks rules");
    }

    @Test
    void a_draft_that_cannot_be_read_is_said_once_and_left_alone() {
        mailbox.save("To Dana|SEALED");

        laptop.lookUntilSettled();
        laptop.look();

        assertThat(laptop.told()).containsExactly("not reviewed 1: it is encrypted (S/MIME)");
    }

    @Test
    void a_draft_larger_than_the_limit_is_said_and_not_fetched() {
        mailbox.save("To Dana|" + "x".repeat(16 * 1024 * 1024));

        laptop.lookUntilSettled();

        assertThat(laptop.told()).containsExactly("not reviewed 1: it is larger than 16384 kB");
        assertThat(mailbox.log()).containsExactly("list", "list");
    }

    @Test
    void a_note_that_somebody_moved_into_drafts_is_not_reviewed() {
        String messageId = NoteIdentity.messageId(FakeDrafts.fingerprint(BAD));
        mailbox.save("Subject: x\r\nMessage-ID: " + messageId + "\r\n\r\n|This is BAD.");

        laptop.lookUntilSettled();

        assertThat(laptop.reviews()).isZero();
        assertThat(laptop.told()).isEmpty();
    }

    @Test
    void a_draft_that_nothing_can_take_apart_is_set_apart_after_three_tries_and_holds_up_nobody() {
        long poison = mailbox.save("To Dana|POISON");
        long bad = mailbox.save(BAD);

        laptop.lookUntilSettled();
        laptop.look();
        laptop.look();
        laptop.look();

        assertThat(mailbox.flags(bad)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.count("fetch " + poison)).isEqualTo(3);
        assertThat(laptop.state().poison()).singleElement().satisfies(one -> {
            assertThat(one.uid()).isEqualTo(poison);
            assertThat(one.failures()).isEqualTo(AccountState.FAILURES_ALLOWED);
        });
        assertThat(laptop.told())
                .contains("failed 1 (3, set apart): it cannot be taken apart (IllegalStateException)")
                .noneMatch(line -> line.contains("POISON"));
    }

    @Test
    void a_draft_set_apart_is_tried_again_after_a_day_and_after_an_edit() {
        long poison = mailbox.save("To Dana|POISON");
        for (int i = 0; i < 4; i++) {
            laptop.look();
        }
        laptop.restart();
        laptop.look();
        assertThat(mailbox.count("fetch " + poison)).isEqualTo(3);

        clocks.advance(Duration.ofDays(1));
        laptop.look();
        assertThat(mailbox.count("fetch " + poison)).isEqualTo(4);

        mailbox.replace(poison, GOOD);
        laptop.lookUntilSettled();
        assertThat(laptop.state().poison()).isEmpty();
    }

    @Test
    void a_draft_that_breaks_the_line_each_time_is_set_apart_and_the_others_go_first() {
        mailbox.save(BAD);
        mailbox.save("To Kim|This is BAD too.");
        laptop.look();
        clocks.advance(Duration.ofSeconds(90));
        // The first time they are fetched together, and nobody knows which one it was.
        for (int i = 0; i < 4; i++) {
            faults.add("before fetch 2");
            assertThatThrownBy(laptop::look).isInstanceOf(MailFailure.class);
        }
        laptop.look();
        clocks.advance(Duration.ofSeconds(90));
        laptop.look();

        assertThat(mailbox.flags(1)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.flags(2)).isEmpty();
        assertThat(laptop.told()).contains("failed 2 (3, set apart): the line broke");
    }

    @Test
    void a_line_that_breaks_once_is_held_against_no_draft() {
        mailbox.save(BAD);
        laptop.look();
        clocks.advance(Duration.ofSeconds(90));
        faults.add("before fetch 1");
        assertThatThrownBy(laptop::look).isInstanceOf(MailFailure.class);

        laptop.lookUntilSettled();

        assertThat(mailbox.flags(1)).containsExactly(MarkPlan.KEYWORD);
        assertThat(laptop.state().poison()).isEmpty();
    }

    @Test
    void a_line_that_breaks_after_the_keyword_was_set_leads_to_one_keyword_and_one_note() {
        mailbox.save(BAD);
        laptop.look();
        clocks.advance(Duration.ofSeconds(90));
        faults.add("after add " + MarkPlan.KEYWORD + " to 1");
        assertThatThrownBy(laptop::look).isInstanceOf(MailFailure.class);

        laptop.lookUntilSettled();

        assertThat(mailbox.flags(1)).containsExactly(MarkPlan.KEYWORD);
        assertThat(mailbox.notes()).hasSize(1);
        assertThat(laptop.takeBack().marks()).isEqualTo(1);
        assertThat(mailbox.flags(1)).isEmpty();
    }

    @Test
    void a_line_that_breaks_after_the_note_was_put_leads_to_one_note() {
        mailbox.save(BAD);
        laptop.look();
        clocks.advance(Duration.ofSeconds(90));
        faults.add("after put");
        assertThatThrownBy(laptop::look).isInstanceOf(MailFailure.class);

        laptop.lookUntilSettled();
        assertThat(mailbox.notes()).hasSize(1);

        mailbox.remove(1);
        laptop.look();
        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void a_note_that_the_user_threw_away_does_not_come_back_when_nothing_changes() {
        mailbox.save(BAD);
        laptop.lookUntilSettled();
        String messageId = mailbox.notes().get(0).messageId();
        mailbox.noteFolder().remove(messageId);

        laptop.look();
        mailbox.replace(1, BAD);
        laptop.lookUntilSettled();

        assertThat(mailbox.notes()).isEmpty();
    }

    @Test
    void a_damaged_memory_makes_no_second_note() {
        mailbox.save(BAD);
        laptop.lookUntilSettled();
        laptop.stateFile().set(new byte[] {'{', '"'});

        laptop.restart();
        laptop.lookUntilSettled();

        assertThat(laptop.told()).anyMatch(line -> line.contains("was damaged") && line.contains("state.damaged-1"));
        assertThat(mailbox.count("put")).isEqualTo(1);
        assertThat(mailbox.notes()).hasSize(1);
    }
}
