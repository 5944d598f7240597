package org.netiquette.scanner.watch;

import java.time.Duration;

/** A wait that can be cut short. */
public interface Pause {

    /** Waits so long, or until {@link #end} is or was called. */
    void of(Duration time);

    /** Ends the wait and every later one; from any thread. */
    void end();

    /** Whether it was ended. */
    boolean isEnded();
}
