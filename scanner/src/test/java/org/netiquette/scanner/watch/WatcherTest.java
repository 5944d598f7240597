package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.fake.FakeMailbox;
import org.netiquette.scanner.fake.Faults;
import org.netiquette.scanner.fake.Laptop;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.mailbox.NoteFolder;
import org.netiquette.scanner.state.StateFailure;

/** What the watcher does as time goes by; time goes by only while it waits. */
class WatcherTest {

    private static final String BAD = "To Dana|This is BAD.";

    private final FakeClocks clocks = new FakeClocks();
    private final FakeMailbox mailbox = new FakeMailbox(Faults.NONE);
    private final Laptop laptop = new Laptop(mailbox, clocks);

    /** What happens while the watcher waits for a change, in this order; when nothing is left it is stopped. */
    private final Deque<Consumer<Duration>> waits = new ArrayDeque<>();

    /** What goes wrong when it connects, in this order. */
    private final Deque<RuntimeException> refusals = new ArrayDeque<>();

    private final List<Duration> pauses = new ArrayList<>();
    private final List<Duration> waited = new ArrayList<>();
    private int connections;
    private int closed;

    private final Pause pause = new Pause() {
        private volatile boolean ended;

        @Override
        public void of(Duration time) {
            pauses.add(time);
            clocks.advance(time);
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public boolean isEnded() {
            return ended;
        }
    };

    private final Watcher watcher = new Watcher(
            "home",
            this::open,
            line -> laptop.annotator(),
            laptop.pass(),
            new Backoff(() -> 0.5),
            clocks.clocks(),
            pause,
            laptop);

    /** Whether it is refused a connection. */
    private Supplier<Optional<RuntimeException>> refuse = Optional::empty;

    private Runnable whenClosed = () -> {};

    private MailLine open() {
        Optional<RuntimeException> refusal = refuse.get();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (!refusals.isEmpty()) {
            throw refusals.pop();
        }
        connections++;
        return new MailLine() {
            @Override
            public DraftsView drafts() {
                return mailbox.view();
            }

            @Override
            public DraftMarks marks() {
                return mailbox.marks();
            }

            @Override
            public NoteFolder notes() {
                return mailbox.noteFolder();
            }

            @Override
            public void awaitChange(Duration atMost) {
                waited.add(atMost);
                if (waits.isEmpty()) {
                    watcher.stop();
                } else {
                    waits.pop().accept(atMost);
                }
            }

            @Override
            public void close() {
                closed++;
                whenClosed.run();
            }
        };
    }

    private static MailFailure failure(MailFailure.Kind kind, String message) {
        return new MailFailure(kind, message, Optional.empty());
    }

    @Test
    void a_draft_saved_while_it_waits_is_annotated_when_it_has_settled() {
        waits.add(atMost -> {
            clocks.advance(Duration.ofSeconds(20));
            mailbox.save(BAD);
        });
        waits.add(clocks::advance);

        watcher.run();

        assertThat(mailbox.flags(1)).containsExactly(MarkPlan.KEYWORD);
        assertThat(connections).isEqualTo(1);
        assertThat(waited.get(0)).isEqualTo(Duration.ofMinutes(4));
        assertThat(waited.get(1)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(91));
        assertThat(waited.get(2)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void a_broken_line_is_made_anew_after_a_pause_and_nothing_is_lost() {
        waits.add(atMost -> mailbox.save(BAD));
        waits.add(atMost -> {
            clocks.advance(Duration.ofSeconds(85));
            throw failure(MailFailure.Kind.CONNECTION, "the line broke");
        });

        watcher.run();

        assertThat(connections).isEqualTo(2);
        assertThat(closed).isGreaterThanOrEqualTo(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(8));
        assertThat(laptop.told()).contains("interrupted: the line broke");
        assertThat(mailbox.flags(1)).containsExactly(MarkPlan.KEYWORD);
    }

    @Test
    void a_refused_secret_is_tried_again_after_an_hour() {
        refusals.add(failure(MailFailure.Kind.LOGIN, "the server does not take the secret"));

        watcher.run();

        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(60));
        assertThat(connections).isEqualTo(1);
    }

    @Test
    void a_computer_that_wakes_up_tries_at_once() {
        refusals.add(failure(MailFailure.Kind.LOGIN, "the server does not take the secret"));
        waits.add(atMost -> {
            clocks.sleep(Duration.ofHours(8));
            throw failure(MailFailure.Kind.CONNECTION, "the line broke");
        });

        watcher.run();

        assertThat(connections).isEqualTo(2);
        assertThat(laptop.told()).contains("woke up after 28800 s").doesNotContain("interrupted: the line broke");
    }

    @Test
    void after_a_sleep_the_connection_is_dropped_even_if_it_seems_to_live() {
        waits.add(atMost -> clocks.sleep(Duration.ofHours(8)));

        watcher.run();

        assertThat(connections).isEqualTo(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_clock_that_drifts_a_little_is_no_sleep() {
        waits.add(atMost -> clocks.sleep(Duration.ofSeconds(20)));

        watcher.run();

        assertThat(connections).isEqualTo(1);
    }

    @Test
    void time_asleep_does_not_settle_a_draft() {
        mailbox.save(BAD);
        waits.add(atMost -> clocks.sleep(Duration.ofHours(8)));

        watcher.run();

        assertThat(mailbox.flags(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {8, -8})
    @Timeout(30)
    void a_line_on_which_nobody_answers_any_more_is_cut_by_the_guard_when_the_clock_jumps(long hours) throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        whenClosed = cut::countDown;
        CountDownLatch waiting = new CountDownLatch(1);
        waits.add(atMost -> {
            waiting.countDown();
            await(cut);
            throw failure(MailFailure.Kind.CONNECTION, "the line was cut");
        });
        Thread work = new Thread(watcher::run);
        work.start();
        await(waiting);
        clocks.sleep(Duration.ofHours(hours));

        watcher.guard();
        work.join();

        assertThat(connections).isEqualTo(2);
        assertThat(laptop.told()).contains("woke up after " + hours * 3600 + " s");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_server_that_is_down_for_two_hours_is_asked_less_and_less_often_and_then_nothing_is_lost() {
        Duration down = Duration.ofHours(2);
        int[] asked = new int[1];
        long[] uid = new long[1];
        refuse = () -> {
            if (clocks.clocks().now().compareTo(down) >= 0) {
                return Optional.empty();
            }
            asked[0]++;
            if (asked[0] == 2) {
                uid[0] = mailbox.save(BAD);
            }
            return Optional.of(failure(MailFailure.Kind.CONNECTION, "nobody is there"));
        };
        waits.add(clocks::advance);

        watcher.run();

        // After 8, 16, 32, 64, 128 and 256 seconds, then every five minutes.
        assertThat(asked[0]).isBetween(25, 32);
        assertThat(clocks.clocks().now()).isLessThan(down.plus(Duration.ofMinutes(12)));
        assertThat(mailbox.flags(uid[0])).containsExactly(MarkPlan.KEYWORD);
        assertThat(connections).isEqualTo(1);
    }

    @Test
    void drafts_that_are_numbered_anew_while_it_waits_are_annotated_once() {
        mailbox.save(BAD);
        waits.add(clocks::advance);
        waits.add(atMost -> mailbox.renumber());
        waits.add(clocks::advance);
        waits.add(clocks::advance);

        watcher.run();

        assertThat(connections).isEqualTo(1);
        assertThat(laptop.told()).contains("renumbered");
        assertThat(mailbox.notes()).hasSize(1);
        assertThat(mailbox.flags(1)).containsExactly(MarkPlan.KEYWORD);
    }

    @Test
    void a_full_disk_does_not_end_it() {
        refusals.add(new StateFailure("the disk is full"));

        watcher.run();

        assertThat(laptop.told()).contains("interrupted: the disk is full");
        assertThat(connections).isEqualTo(1);
    }

    @Test
    void a_mistake_of_a_library_does_not_end_it_and_is_not_quoted() {
        refusals.add(new IllegalStateException("Dear Dana, …"));

        watcher.run();

        assertThat(laptop.told())
                .contains("interrupted: something unforeseen happened (java.lang.IllegalStateException)");
        assertThat(connections).isEqualTo(1);
    }

    @Test
    void it_stops_at_once_while_it_pauses() {
        refusals.add(failure(MailFailure.Kind.CONNECTION, "no network"));
        Pause ending = new Pause() {
            private boolean ended;

            @Override
            public void of(Duration time) {
                end();
            }

            @Override
            public void end() {
                ended = true;
            }

            @Override
            public boolean isEnded() {
                return ended;
            }
        };
        new Watcher(
                        "home",
                        this::open,
                        line -> laptop.annotator(),
                        laptop.pass(),
                        new Backoff(() -> 0.5),
                        clocks.clocks(),
                        ending,
                        laptop)
                .run();

        assertThat(connections).isZero();
    }
}
