package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netiquette.scanner.draft.Fingerprint;

class SettleTrackerTest {

    private static final Fingerprint HELLO = new Fingerprint("hello");
    private static final Fingerprint GOODBYE = new Fingerprint("goodbye");
    private static final String NO_LINEAGE = "";

    private final SettleTracker tracker = new SettleTracker(Duration.ofSeconds(90), Duration.ofSeconds(300));

    @Test
    void a_draft_settles_when_it_says_the_same_for_the_settle_time() {
        assertThat(tracker.see(1, HELLO, NO_LINEAGE, false, at(0))).isFalse();

        assertThat(tracker.due(at(89))).isEmpty();
        assertThat(tracker.due(at(90))).containsExactly(1L);
        assertThat(tracker.see(1, HELLO, NO_LINEAGE, false, at(90))).isTrue();
    }

    @Test
    void a_draft_that_says_something_else_at_the_second_look_starts_over() {
        tracker.see(1, HELLO, NO_LINEAGE, false, at(0));

        assertThat(tracker.see(1, GOODBYE, NO_LINEAGE, false, at(90))).isFalse();
        assertThat(tracker.due(at(179))).isEmpty();
        assertThat(tracker.due(at(180))).containsExactly(1L);
    }

    @Test
    void a_draft_that_its_client_saved_by_itself_rests_longer() {
        tracker.see(1, HELLO, NO_LINEAGE, true, at(0));

        assertThat(tracker.due(at(299))).isEmpty();
        assertThat(tracker.due(at(300))).containsExactly(1L);
    }

    @Test
    void an_older_copy_waits_for_the_younger_revision_of_the_same_draft() {
        tracker.see(1, HELLO, "to dana", false, at(0));
        tracker.see(2, GOODBYE, "to dana", false, at(60));
        tracker.see(3, HELLO, "to kim", false, at(0));

        assertThat(tracker.due(at(90))).containsExactly(3L);
        assertThat(tracker.due(at(150))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_younger_revision_does_not_wait_for_an_older_one() {
        tracker.see(1, HELLO, "to dana", true, at(0));
        tracker.see(2, GOODBYE, "to dana", false, at(10));

        assertThat(tracker.due(at(100))).containsExactly(2L);
    }

    @Test
    void the_next_due_time_is_that_of_the_first_draft_to_settle() {
        assertThat(tracker.nextDue()).isEmpty();

        tracker.see(1, HELLO, NO_LINEAGE, true, at(0));
        tracker.see(2, GOODBYE, NO_LINEAGE, false, at(20));

        assertThat(tracker.nextDue()).contains(at(110));
    }

    @Test
    void a_draft_that_has_gone_is_forgotten() {
        tracker.see(1, HELLO, NO_LINEAGE, false, at(0));
        tracker.see(2, GOODBYE, NO_LINEAGE, false, at(0));

        tracker.keepOnly(Set.of(2L));

        assertThat(tracker.knows(1)).isFalse();
        assertThat(tracker.due(at(90))).containsExactly(2L);
    }

    @Test
    void without_a_settle_time_the_first_look_is_enough() {
        SettleTracker hasty = new SettleTracker(Duration.ZERO, Duration.ZERO);

        assertThat(hasty.see(1, HELLO, NO_LINEAGE, true, at(5))).isTrue();
    }

    @Test
    void it_knows_whether_a_new_revision_is_on_its_way() {
        tracker.see(1, HELLO, "to dana", false, at(0));

        assertThat(tracker.awaits(GOODBYE, "to dana")).isTrue();
        assertThat(tracker.awaits(HELLO, NO_LINEAGE)).isTrue();
        assertThat(tracker.awaits(GOODBYE, "to kim")).isFalse();
        assertThat(tracker.awaits(GOODBYE, NO_LINEAGE)).isFalse();
    }

    private static Duration at(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
