package org.netiquette.scanner.mailbox;

import java.time.Duration;
import java.time.Instant;

/**
 * One moment by two clocks: when a note was written and when the server took it.
 *
 * @param ours by the clock of the computer that wrote the note, to the second
 * @param servers by the server's, to the second
 */
public record Stamp(Instant ours, Instant servers) {

    /** By how much the computer's clock was ahead; negative if it was behind. What the way takes is in it. */
    public Duration ahead() {
        return Duration.between(servers, ours);
    }
}
