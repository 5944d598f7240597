package org.netiquette.server.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LastHourTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T10:00:00Z"));
    private final LastHour hour = new LastHour(now::get);

    @Test
    void knowsEveryKindBeforeAnythingHappened() {
        assertThat(hour.sums()).containsOnlyKeys(Counted.values());
        assertThat(hour.sums().values()).containsOnly(0L);
    }

    @Test
    void countsEachKindByItself() {
        hour.add(Counted.REVIEW);
        hour.add(Counted.REVIEW);
        hour.add(Counted.FAILED);

        assertThat(hour.sums())
                .containsEntry(Counted.REVIEW, 2L)
                .containsEntry(Counted.FAILED, 1L)
                .containsEntry(Counted.CHECK, 0L);
    }

    @Test
    void remembersThisMinuteAndTheFiftyNineBefore() {
        hour.add(Counted.REVIEW);

        pass(Duration.ofMinutes(60).minusMillis(1));
        assertThat(reviews()).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(reviews()).isZero();
    }

    @Test
    void addsUpTheMinutesAndForgetsThemOneByOne() {
        for (int minute = 0; minute < 90; minute++) {
            hour.add(Counted.REVIEW);
            pass(Duration.ofMinutes(1));
        }

        assertThat(reviews()).isEqualTo(59);
        pass(Duration.ofMinutes(30));
        assertThat(reviews()).isEqualTo(29);
    }

    @Test
    void startsAMinuteAnewForAllKindsWhenItsPlaceIsUsedAgain() {
        hour.add(Counted.REVIEW);
        pass(Duration.ofHours(5));
        hour.add(Counted.CHECK);

        assertThat(hour.sums()).containsEntry(Counted.CHECK, 1L).containsEntry(Counted.REVIEW, 0L);
    }

    @Test
    void leavesOutWhatIsStillAheadAfterTheClockWasSetBack() {
        hour.add(Counted.REVIEW);

        pass(Duration.ofMinutes(-10));

        assertThat(reviews()).isZero();
        hour.add(Counted.REVIEW);
        assertThat(reviews()).isEqualTo(1);
        pass(Duration.ofMinutes(10));
        assertThat(reviews()).isEqualTo(2);
    }

    @Test
    void losesNothingOfWhatManyThreadsCount() throws InterruptedException {
        List<Thread> threads = Stream.generate(() ->
                        new Thread(() -> IntStream.range(0, 10_000).forEach(i -> hour.add(Counted.REVIEW))))
                .limit(4)
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(reviews()).isEqualTo(40_000);
    }

    private long reviews() {
        return hour.sums().getOrDefault(Counted.REVIEW, -1L);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
