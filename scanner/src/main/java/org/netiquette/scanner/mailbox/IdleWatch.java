package org.netiquette.scanner.mailbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.iap.Response;

/**
 * Waits for a change in the open folder: with IDLE (RFC 2177) where that works, else for a while. A second thread ends
 * every IDLE on schedule and cuts the line if the server does not answer, since a peer that went away without a word is
 * otherwise waited for till the end of days.
 */
final class IdleWatch {

    private enum State {
        AWAKE,
        IDLING,
        ENDING
    }

    private final ImapConnection connection;
    private final MailSettings settings;
    private final ScheduledExecutorService timer;
    private final IdleHabits habits;

    private State state = State.AWAKE;
    private boolean woken;
    private boolean closed;

    IdleWatch(ImapConnection connection, MailSettings settings, ScheduledExecutorService timer, IdleHabits habits) {
        this.connection = connection;
        this.settings = settings;
        this.timer = timer;
        this.habits = habits;
    }

    /** Waits, at most this long. */
    Wake await(Duration atMost) {
        synchronized (this) {
            if (closed) {
                return Wake.CLOSED;
            }
            if (woken) {
                woken = false;
                return Wake.WOKEN;
            }
        }
        if (!habits.worth() || !connection.can("IDLE")) {
            connection.idleOver();
            return sleep(shorter(atMost, settings.poll()));
        }
        try {
            return idle(atMost);
        } catch (MailFailure e) {
            if (isClosed()) {
                return Wake.CLOSED;
            }
            throw e;
        } finally {
            synchronized (this) {
                state = State.AWAKE;
            }
        }
    }

    private Wake idle(Duration atMost) {
        Duration period = shorter(atMost, settings.idle());
        // Whatever happens below, at that time the line is cut. Ending the IDLE earlier sets a nearer time.
        ScheduledFuture<?> cut =
                later(connection::cut, period.plus(settings.idleGrace().multipliedBy(2)));
        Optional<ScheduledFuture<?>> end = Optional.empty();
        try {
            connection.readTimeout(settings.idleGrace());
            String tag = connection.beginIdle();
            boolean changed = false;
            Response answer = readFirst();
            while (!answer.isContinuation()) {
                if (answer.isTagged() && answer.getTag().equals(tag)) {
                    // NO or BAD to IDLE: the library's own idleStart() would wait for ever here.
                    habits.refused();
                    connection.idleOver();
                    return changed ? Wake.CHANGED : sleep(shorter(atMost, settings.poll()));
                }
                changed |= connection.count(answer);
                answer = readFirst();
            }
            habits.answered();
            connection.readTimeout(period.plus(settings.idleGrace().multipliedBy(2)));
            synchronized (this) {
                state = State.IDLING;
            }
            end = Optional.of(later(this::end, period));
            if (changed || wanted()) {
                end();
            }
            answer = connection.read();
            while (!(answer.isTagged() && answer.getTag().equals(tag))) {
                if (connection.count(answer)) {
                    changed = true;
                    end();
                }
                answer = connection.read();
            }
            connection.idleOver();
            return outcome(changed);
        } finally {
            cut.cancel(false);
            end.ifPresent(scheduled -> scheduled.cancel(false));
        }
    }

    /** An answer before the {@code +}; a server that never sends one is asked only a few times. */
    private Response readFirst() {
        try {
            return connection.read();
        } catch (MailFailure e) {
            if (e.kind() == MailFailure.Kind.CONNECTION && !isClosed()) {
                habits.unanswered();
            }
            throw e;
        }
    }

    private synchronized Wake outcome(boolean changed) {
        if (closed) {
            return Wake.CLOSED;
        }
        if (changed) {
            return Wake.CHANGED;
        }
        boolean asked = woken;
        woken = false;
        return asked ? Wake.WOKEN : Wake.TIME;
    }

    private void end() {
        synchronized (this) {
            if (state != State.IDLING) {
                return;
            }
            state = State.ENDING;
        }
        connection.readTimeout(settings.idleGrace());
        connection.endIdle();
    }

    private synchronized Wake sleep(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0 && !woken && !closed; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Wake.WOKEN;
        }
        return outcome(false);
    }

    /** Ends the waiting, or the next one if nobody waits now; from any thread. */
    void wake() {
        synchronized (this) {
            woken = true;
            notifyAll();
        }
        end();
    }

    /** Ends the waiting for good; from any thread. The caller then cuts the connection. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean wanted() {
        return woken || closed;
    }

    private ScheduledFuture<?> later(Runnable task, Duration when) {
        try {
            return timer.schedule(task, when.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw connection.failure(MailFailure.Kind.CONNECTION, "waiting was given up, because we are to stop");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
