package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netiquette.scanner.mailbox.MailFailure.Kind;

class BackoffTest {

    /** In the middle of the jitter. */
    private final Backoff backoff = new Backoff(() -> 0.5);

    @Test
    void a_broken_line_is_tried_after_eight_seconds_then_ever_later_up_to_five_minutes() {
        assertThat(after(Kind.CONNECTION)).isEqualTo(Duration.ofSeconds(8));
        assertThat(after(Kind.CONNECTION)).isEqualTo(Duration.ofSeconds(16));
        assertThat(after(Kind.CONNECTION)).isEqualTo(Duration.ofSeconds(32));
        for (int i = 0; i < 10; i++) {
            after(Kind.CONNECTION);
        }
        assertThat(after(Kind.CONNECTION)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_server_that_is_down_for_two_hours_is_asked_less_than_forty_times() {
        Duration passed = Duration.ZERO;
        int tries = 0;
        while (passed.compareTo(Duration.ofHours(2)) < 0) {
            passed = passed.plus(after(Kind.CONNECTION));
            tries++;
        }
        assertThat(tries).isBetween(20, 40);
    }

    @Test
    void a_secret_that_is_refused_is_not_tried_again_for_an_hour() {
        assertThat(after(Kind.LOGIN)).isEqualTo(Duration.ofMinutes(60));
        assertThat(after(Kind.LOGIN)).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void a_token_that_cannot_be_minted_while_the_network_is_down_is_asked_for_again_soon() {
        assertThat(after(Kind.SECRET)).isEqualTo(Duration.ofMinutes(1));
        assertThat(after(Kind.SECRET)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_healthy_pass_makes_the_next_failure_the_first_one() {
        after(Kind.CONNECTION);
        after(Kind.CONNECTION);
        backoff.healthy();

        assertThat(after(Kind.CONNECTION)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void another_kind_of_failure_starts_its_own_count() {
        after(Kind.CONNECTION);
        after(Kind.CONNECTION);
        after(Kind.THROTTLED);

        assertThat(after(Kind.CONNECTION)).isEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_server_that_names_a_time_is_never_asked_sooner(Kind kind) {
        Duration asked = Duration.ofMillis(299_961);
        SplittableRandom random = new SplittableRandom(1);
        Backoff jittery = new Backoff(random::nextDouble);
        for (int i = 0; i < 100; i++) {
            assertThat(jittery.after(kind, Optional.of(asked))).isGreaterThanOrEqualTo(asked);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void two_scanners_do_not_come_back_at_the_same_moment(Kind kind) {
        Duration early = new Backoff(() -> 0.0).after(kind, Optional.empty());
        Duration late = new Backoff(() -> 0.999).after(kind, Optional.empty());

        assertThat(late.toMillis()).isGreaterThan((long) (early.toMillis() * 1.3));
    }

    private Duration after(Kind kind) {
        return backoff.after(kind, Optional.empty());
    }
}
