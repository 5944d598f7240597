package org.netiquette.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long one input may take. Time of the processor counts, since a machine may have much else to do: a text of a few
 * thousand bytes takes milliseconds, and the first one a second or two, in which classes are loaded.
 */
public final class BoundedTime {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private BoundedTime() {}

    /** Does it, and fails if it took too long; what never ends is ended by the fuzzer itself. */
    public static void within(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = threads.getCurrentThreadCpuTime();
        work.run();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - started))
                .isLessThan(LONGEST);
    }
}
