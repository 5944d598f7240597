package org.netiquette.server.load;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long a number of requests took, in milliseconds; percentiles by the nearest rank.
 *
 * @param count how many requests
 * @param p50 half of them took no longer
 * @param p95 95 of 100 took no longer
 * @param p99 99 of 100 took no longer
 * @param max the longest
 */
record Latencies(int count, double p50, double p95, double p99, double max) {

    /** The summary of {@code nanos}, one value a request, in any order. */
    static Latencies of(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("no request was measured; let the run take longer");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), rank(sorted, 100));
    }

    private static double rank(long[] sorted, int percent) {
        int rank = (sorted.length * percent + 99) / 100;
        return sorted[rank - 1] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
