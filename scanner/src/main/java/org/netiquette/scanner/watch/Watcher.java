package org.netiquette.scanner.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.netiquette.scanner.annotate.Annotator;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.state.StateFailure;

/**
 * Watches one account until it is stopped: connect, look, wait for a change or for the next draft to settle, look
 * again. Two threads: {@link #run} does the work, {@link #guard} cuts the connection when the computer has slept,
 * because a thread that waits for a server that hung up long ago cannot notice.
 */
public final class Watcher {

    /** A full look at least so often, whatever the server says or does not say. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    /** How often the guard compares the clocks. */
    static final Duration GUARD_INTERVAL = Duration.ofSeconds(10);

    /** The running clock and the server's answer may be apart by so much; a look too early is a look for nothing. */
    private static final Duration MARGIN = Duration.ofMillis(20);

    private final String account;
    private final MailLines lines;
    private final Function<MailLine, Annotator> annotators;
    private final Pass pass;
    private final Backoff backoff;
    private final Clocks clocks;
    private final Pause pause;
    private final Reporter reporter;
    private final SleepWatch sleep;
    private final AtomicLong sleptMillis = new AtomicLong();
    private volatile Optional<MailLine> open = Optional.empty();

    /**
     * For one account.
     *
     * @param account its name in the configuration
     * @param annotators makes an annotator over a connection
     * @param pause how it waits while there is no connection; ending it stops the watcher
     */
    public Watcher(
            String account,
            MailLines lines,
            Function<MailLine, Annotator> annotators,
            Pass pass,
            Backoff backoff,
            Clocks clocks,
            Pause pause,
            Reporter reporter) {
        this.account = account;
        this.lines = lines;
        this.annotators = annotators;
        this.pass = pass;
        this.backoff = backoff;
        this.clocks = clocks;
        this.pause = pause;
        this.reporter = reporter;
        this.sleep = new SleepWatch(clocks);
    }

    /** Watches until {@link #stop}; nothing that goes wrong with the mailbox or the disk ends it. */
    public void run() {
        while (!pause.isEnded()) {
            try {
                watchOneConnection();
            } catch (MailFailure e) {
                recover(e.kind(), e.asked(), String.valueOf(e.getMessage()));
            } catch (StateFailure e) {
                recover(MailFailure.Kind.FOLDER, Optional.empty(), String.valueOf(e.getMessage()));
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                // A mistake of our own, or of the mail library, or too little memory. Its message may hold anything, so
                // only its name is said.
                recover(
                        MailFailure.Kind.PROTOCOL,
                        Optional.empty(),
                        "something unforeseen happened (" + e.getClass().getName() + ")");
            }
        }
    }

    private void watchOneConnection() {
        try (MailLine line = lines.open()) {
            open = Optional.of(line);
            if (pause.isEnded()) {
                return;
            }
            reporter.connected(account, line.drafts().name());
            Annotator annotator = annotators.apply(line);
            while (!pause.isEnded()) {
                Optional<Duration> next = pass.run(line.drafts(), annotator);
                backoff.healthy();
                line.awaitChange(wait(next));
                noticeSleep();
                if (hasSlept()) {
                    wakeUp();
                    return;
                }
            }
        } finally {
            open = Optional.empty();
        }
    }

    private Duration wait(Optional<Duration> next) {
        Duration wait = next.map(due -> due.minus(clocks.now()).plus(MARGIN)).orElse(LONGEST_WAIT);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void recover(MailFailure.Kind kind, Optional<Duration> asked, String reason) {
        if (pause.isEnded()) {
            return;
        }
        noticeSleep();
        if (hasSlept()) {
            // The line broke because nobody was there to hold it: no reason to wait.
            wakeUp();
            return;
        }
        Duration wait = backoff.after(kind, asked);
        reporter.interrupted(account, reason, wait);
        pause(wait);
    }

    /** In pieces, so that a computer that wakes up tries at once and not after the rest of an hour. */
    private void pause(Duration wait) {
        Duration end = clocks.now().plus(wait);
        while (!pause.isEnded()) {
            Duration left = end.minus(clocks.now());
            if (left.isNegative() || left.isZero()) {
                return;
            }
            pause.of(left.compareTo(GUARD_INTERVAL) > 0 ? GUARD_INTERVAL : left);
            noticeSleep();
            if (hasSlept()) {
                wakeUp();
                return;
            }
        }
    }

    private void wakeUp() {
        reporter.wokeUp(account, Duration.ofMillis(sleptMillis.getAndSet(0)));
        backoff.healthy();
    }

    private boolean hasSlept() {
        return sleptMillis.get() != 0;
    }

    private void noticeSleep() {
        Duration jump = sleep.jump();
        if (!jump.isZero()) {
            sleptMillis.set(jump.toMillis());
        }
    }

    /**
     * Cuts the connection whenever the computer has slept; returns after {@link #stop}. Runs in a thread of its own.
     */
    public void guard() {
        while (!pause.isEnded()) {
            pause.of(GUARD_INTERVAL);
            noticeSleep();
            if (hasSlept()) {
                open.ifPresent(MailLine::close);
            }
        }
    }

    /** Stops it soon; from any thread, any number of times. */
    public void stop() {
        pause.end();
        open.ifPresent(MailLine::close);
        lines.close();
    }
}
