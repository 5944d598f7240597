package org.netiquette.server.pairing;

import java.time.Duration;
import java.time.Instant;

/**
 * A pairing that waits for its code.
 *
 * @param code six digits, for the user's eyes only
 * @param name what the extension calls its browser
 * @param origin of the extension that asked, as the browser vouches
 * @param ends when it is over
 * @param triesLeft how many wrong codes it still bears
 */
public record PendingPairing(String code, String name, String origin, Instant ends, int triesLeft) {

    /** How long the code still counts, in whole seconds; 0 when it is over. */
    public long secondsLeft(Instant now) {
        return Math.max(0, Duration.between(now, ends).toSeconds());
    }

    PendingPairing withOneTryLess() {
        return new PendingPairing(code, name, origin, ends, triesLeft - 1);
    }
}
