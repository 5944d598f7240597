package org.netiquette.scanner.mailbox;

import java.util.concurrent.atomic.AtomicBoolean;

/** What an account's earlier connections taught about its IDLE, so that a broken one is not tried for ever. */
final class IdleHabits {

    private final AtomicBoolean broken = new AtomicBoolean();

    boolean worth() {
        return !broken.get();
    }

    void broken() {
        broken.set(true);
    }
}
