package org.netiquette.scanner.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;

/** Counts on one line of the terminal, so that long work can be seen to go on. Silent where nobody watches. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final PrintWriter err;
    private final boolean shown;
    private final Supplier<Duration> clock;
    private Duration next;
    private boolean dirty;

    Progress(PrintWriter err, Terminal terminal, Supplier<Duration> clock) {
        this.err = err;
        this.shown = terminal.interactive();
        this.clock = clock;
        // Short work needs no count.
        this.next = clock.get().plus(INTERVAL);
    }

    void count(int done, String what) {
        if (shown && clock.get().compareTo(next) >= 0) {
            next = clock.get().plus(INTERVAL);
            err.print("\r" + done + " " + what + " ");
            err.flush();
            dirty = true;
        }
    }

    /** Takes the line away before something else is printed. */
    void clear() {
        if (dirty) {
            err.print("\r\u001B[K");
            err.flush();
            dirty = false;
        }
    }
}
