package org.netiquette.server.pairing;

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

    PendingPairing withOneTryLess() {
        return new PendingPairing(code, name, origin, ends, triesLeft - 1);
    }
}
