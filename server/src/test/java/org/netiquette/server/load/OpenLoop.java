package org.netiquette.server.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Requests at moments fixed beforehand, whether or not the server keeps up. What a request took counts from the moment
 * it was due, not from when a connection was free to send it, so that one slow answer also shows in those that had to
 * wait behind it.
 */
final class OpenLoop {

    private final Pace pace;
    private final long start;
    private final long interval;
    private final long[] latencies;
    private final AtomicInteger next = new AtomicInteger();

    /** {@code count} requests, {@code perSecond} of them a second, the first one now. */
    OpenLoop(Pace pace, int perSecond, int count) {
        this.pace = pace;
        this.start = pace.now();
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.latencies = new long[count];
    }

    /** Sends whatever is due until nothing is left; one call for each connection, side by side. */
    void send(Sender sender) throws IOException {
        for (int turn = next.getAndIncrement(); turn < latencies.length; turn = next.getAndIncrement()) {
            long due = start + turn * interval;
            pace.waitUntil(due);
            sender.send(turn);
            latencies[turn] = pace.now() - due;
        }
    }

    /** What was measured, once every {@link #send} has come back. */
    Latencies latencies() {
        return latencies(turn -> true);
    }

    /** What was measured in the turns that {@code chosen} picks; there must be one. */
    Latencies latencies(IntPredicate chosen) {
        return Latencies.of(IntStream.range(0, latencies.length)
                .filter(chosen)
                .mapToLong(turn -> latencies[turn])
                .toArray());
    }

    /** Sends one request and waits for its answer. */
    @FunctionalInterface
    interface Sender {

        /** Sends the request of this {@code turn}, from 0 on. */
        void send(int turn) throws IOException;
    }
}
