package org.netiquette.scanner.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.fake.FakeClocks;
import org.netiquette.scanner.fake.FakeMailbox;
import org.netiquette.scanner.fake.Faults;
import org.netiquette.scanner.fake.Laptop;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.mailbox.NoteFolder;

@Timeout(30)
class WatchHouseTest {

    private final FakeClocks clocks = new FakeClocks();
    private final FakeMailbox mailbox = new FakeMailbox(Faults.NONE);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    private Watcher watcher(String account, MailLines lines) {
        Laptop laptop = new Laptop(account, mailbox, clocks, Faults.NONE, MarkPlan.none(), false);
        return new Watcher(
                account,
                lines,
                line -> laptop.annotator(),
                laptop.pass(),
                new Backoff(() -> 0.5),
                clocks.clocks(),
                new RealPause(),
                laptop);
    }

    @Test
    void an_account_that_fails_or_hangs_does_not_stop_another_and_stopping_takes_less_than_five_seconds()
            throws Exception {
        WatchHouse house = new WatchHouse(Map.of(
                "fails",
                watcher("fails", () -> {
                    throw new MailFailure(MailFailure.Kind.LOGIN, "no", Optional.empty());
                }),
                "hangs",
                watcher("hangs", () -> {
                    awaitForEver();
                    throw new MailFailure(MailFailure.Kind.CONNECTION, "no answer", Optional.empty());
                }),
                "works",
                watcher("works", this::line)));
        house.start();
        assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

        long before = System.nanoTime();
        house.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        never.countDown();
    }

    private void awaitForEver() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private MailLine line() {
        CountDownLatch closed = new CountDownLatch(1);
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
                waiting.countDown();
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }
}
