package org.netiquette.scanner.mailbox;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What an account's earlier connections taught about its IDLE, so that a broken one is not tried for ever. */
final class IdleHabits {

    /** More than one, because the line may break just then. */
    private static final int MOST_UNANSWERED = 3;

    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** Whether to try it. */
    boolean worth() {
        return !refused.get() && unanswered.get() < MOST_UNANSWERED;
    }

    /** The server said NO or BAD. */
    void refused() {
        refused.set(true);
    }

    /** The server said nothing. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    /** The server did as it should. */
    void answered() {
        unanswered.set(0);
    }
}
