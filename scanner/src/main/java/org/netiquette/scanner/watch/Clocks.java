package org.netiquette.scanner.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The two clocks of a watcher.
 *
 * @param running time since some moment; only goes forward, and stands still while the computer sleeps
 * @param wall what the clock on the wall shows; may be put forward or back
 */
public record Clocks(Supplier<Duration> running, Clock wall) {

    /** Those of the computer. */
    public static Clocks system() {
        return new Clocks(() -> Duration.ofNanos(System.nanoTime()), Clock.systemUTC());
    }

    /** The running clock's time. */
    public Duration now() {
        return running.get();
    }
}
