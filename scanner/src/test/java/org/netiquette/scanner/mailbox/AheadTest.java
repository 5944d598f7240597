package org.netiquette.scanner.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {

    private static Map<Long, byte[]> batch(long uid) {
        return Map.of(uid, ("message " + uid).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void batches_are_dealt_with_in_the_order_in_which_they_were_asked_for() {
        List<String> dealt = new ArrayList<>();
        try (Ahead<String> ahead = new Ahead<>(AheadTest::text, (uid, message) -> dealt.add(uid + ": " + message))) {
            for (long uid = 1; uid <= 20; uid++) {
                long wanted = uid;
                ahead.begin(() -> batch(wanted));
            }
            ahead.finish();
        }

        assertThat(dealt).hasSize(20).startsWith("1: message 1", "2: message 2").endsWith("20: message 20");
    }

    @Test
    void the_next_batch_is_fetched_while_one_is_dealt_with() {
        CountDownLatch secondFetched = new CountDownLatch(1);
        List<Long> dealt = new ArrayList<>();
        try (Ahead<String> ahead = new Ahead<>(AheadTest::text, (uid, message) -> {
            await(secondFetched);
            dealt.add(uid);
        })) {
            ahead.begin(() -> batch(1));
            ahead.begin(() -> {
                secondFetched.countDown();
                return batch(2);
            });
            ahead.finish();
        }

        assertThat(dealt).containsExactly(1L, 2L);
    }

    @Test
    void only_a_few_batches_are_fetched_before_the_first_is_dealt_with() {
        AtomicInteger fetched = new AtomicInteger();
        List<Integer> fetchedWhenDealt = new ArrayList<>();
        try (Ahead<String> ahead =
                new Ahead<>(AheadTest::text, (uid, message) -> fetchedWhenDealt.add(fetched.get()))) {
            for (long uid = 1; uid <= 50; uid++) {
                long wanted = uid;
                ahead.begin(() -> {
                    fetched.incrementAndGet();
                    return batch(wanted);
                });
            }
            ahead.finish();
        }

        assertThat(fetchedWhenDealt.get(0)).isLessThan(10);
    }

    @Test
    void what_fetching_throws_reaches_the_caller_as_it_is() {
        MailFailure broken = new MailFailure(MailFailure.Kind.CONNECTION, "the line broke", Optional.empty());

        assertThatThrownBy(() -> {
                    try (Ahead<String> ahead = new Ahead<>(AheadTest::text, (uid, message) -> {})) {
                        ahead.begin(() -> {
                            throw broken;
                        });
                        ahead.finish();
                    }
                })
                .isSameAs(broken);
    }

    @Test
    void after_a_batch_that_failed_nothing_more_is_asked_for() {
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> {
                    try (Ahead<String> ahead = new Ahead<>(AheadTest::text, (uid, message) -> {})) {
                        ahead.begin(() -> {
                            throw new IllegalStateException("too many commands");
                        });
                        for (long uid = 2; uid <= 9; uid++) {
                            long wanted = uid;
                            ahead.begin(() -> {
                                asked.incrementAndGet();
                                return batch(wanted);
                            });
                        }
                    }
                })
                .hasMessage("too many commands");

        assertThat(asked).hasValue(0);
    }

    @Test
    void a_large_batch_is_fetched_when_all_before_it_are_dealt_with() {
        List<Long> dealt = new ArrayList<>();
        List<Long> dealtBefore = new ArrayList<>();
        try (Ahead<String> ahead = new Ahead<>(AheadTest::text, (uid, message) -> dealt.add(uid))) {
            ahead.begin(() -> batch(1));
            ahead.begin(() -> batch(2));
            ahead.alone(() -> {
                dealtBefore.addAll(dealt);
                return batch(3);
            });
            ahead.finish();
        }

        assertThat(dealtBefore).containsExactly(1L, 2L);
        assertThat(dealt).containsExactly(1L, 2L, 3L);
    }

    @Test
    void too_little_memory_reaches_the_caller_as_it_is() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");

        assertThatThrownBy(() -> {
                    try (Ahead<String> ahead = new Ahead<>(
                            bytes -> {
                                throw full;
                            },
                            (uid, message) -> {})) {
                        ahead.begin(() -> batch(1));
                        ahead.finish();
                    }
                })
                .isSameAs(full);
    }

    @Test
    void after_a_failure_the_line_is_silent_and_nothing_more_is_fetched() {
        AtomicBoolean onTheLine = new AtomicBoolean();
        AtomicInteger fetched = new AtomicInteger();
        CountDownLatch fetching = new CountDownLatch(1);
        IllegalStateException refused = new IllegalStateException("the disk is full");

        assertThatThrownBy(() -> {
                    try (Ahead<String> ahead = new Ahead<>(AheadTest::text, (uid, message) -> {
                        await(fetching);
                        throw refused;
                    })) {
                        ahead.begin(() -> batch(1));
                        for (long uid = 2; uid <= 9; uid++) {
                            long wanted = uid;
                            ahead.begin(() -> {
                                onTheLine.set(true);
                                fetched.incrementAndGet();
                                fetching.countDown();
                                onTheLine.set(false);
                                return batch(wanted);
                            });
                        }
                    }
                })
                .isSameAs(refused);

        assertThat(onTheLine).isFalse();
        assertThat(fetched.get()).isLessThan(8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
