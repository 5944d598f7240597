package org.netiquette.scanner.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices that the computer slept: the clock on the wall ran on while the running clock stood still. After a sleep the
 * server has long hung up, and the connection does not know.
 */
final class SleepWatch {

    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final Clocks clocks;
    private Duration running;
    private Instant wall;

    SleepWatch(Clocks clocks) {
        this.clocks = clocks;
        this.running = clocks.now();
        this.wall = clocks.wall().instant();
    }

    /** By how much the clocks came apart since the last question, if that is more than clocks drift; else zero. */
    synchronized Duration jump() {
        Duration runningNow = clocks.now();
        Instant wallNow = clocks.wall().instant();
        Duration apart = Duration.between(wall, wallNow).minus(runningNow.minus(running));
        running = runningNow;
        wall = wallNow;
        return apart.abs().compareTo(TOLERATED) > 0 ? apart : Duration.ZERO;
    }
}
