package org.netiquette.server.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects what many clients were answered, to be looked at from time to time. Safe for use by many threads. */
final class Answers {

    private static final int OK = 200;

    private Map<Integer, List<Long>> nanos = new TreeMap<>();

    /**
     * Adds one.
     *
     * @param status its status, or 0 where the connection broke before it came
     * @param took in nanoseconds
     */
    synchronized void add(int status, long took) {
        nanos.computeIfAbsent(status, none -> new ArrayList<>()).add(took);
    }

    /** What was added since the last time. */
    synchronized Slice take() {
        Map<Integer, Latencies> taken = new TreeMap<>();
        nanos.forEach((status, all) -> taken.put(
                status, Latencies.of(all.stream().mapToLong(Long::longValue).toArray())));
        nanos = new TreeMap<>();
        return new Slice(taken);
    }

    /**
     * The answers of some time.
     *
     * @param byStatus how long each kind took; 0 stands for connections that broke
     */
    record Slice(Map<Integer, Latencies> byStatus) {

        /** The reviews. */
        Optional<Latencies> reviews() {
            return Optional.ofNullable(byStatus.get(OK));
        }

        /** How many there were with a status. */
        int count(int status) {
            Latencies all = byStatus.get(status);
            return all == null ? 0 : all.count();
        }

        /** How many there were of each other kind than reviews. */
        Map<Integer, Integer> others() {
            Map<Integer, Integer> others = new TreeMap<>();
            byStatus.forEach((status, all) -> others.put(status, all.count()));
            others.remove(OK);
            return others;
        }
    }
}
