package org.netiquette.server.counts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each thing happened in the last hour: in this minute, as far as it has come, and in the 59 before. Numbers
 * are all that it holds, of a fixed size, and they are gone with the server. Safe for use by many threads.
 */
public final class LastHour {

    private static final int MINUTES = 60;
    private static final long MILLIS = Duration.ofMinutes(1).toMillis();

    private final InstantSource clock;
    /** Which minute since the epoch each place counts; a place that was never used counts the first of 1970. */
    private final long[] minutes = new long[MINUTES];

    private final Map<Counted, long[]> counts = new EnumMap<>(Counted.class);

    /**
     * Nothing has happened at first.
     *
     * @param clock by which the hour passes; while one that was set back catches up, what is still ahead is left out
     */
    public LastHour(InstantSource clock) {
        this.clock = clock;
        for (Counted what : Counted.values()) {
            counts.put(what, new long[MINUTES]);
        }
    }

    /** It happened once more. */
    public synchronized void add(Counted what) {
        long minute = minute();
        int place = Math.floorMod(minute, MINUTES);
        if (minutes[place] != minute) {
            minutes[place] = minute;
            counts.values().forEach(perMinute -> perMinute[place] = 0);
        }
        of(what)[place]++;
    }

    /** How often each happened; every one of them is there. */
    public synchronized Map<Counted, Long> sums() {
        long now = minute();
        Map<Counted, Long> sums = new EnumMap<>(Counted.class);
        for (Counted what : Counted.values()) {
            long sum = 0;
            for (int place = 0; place < MINUTES; place++) {
                long age = now - minutes[place];
                if (age >= 0 && age < MINUTES) {
                    sum += of(what)[place];
                }
            }
            sums.put(what, sum);
        }
        return sums;
    }

    private long[] of(Counted what) {
        long[] perMinute = counts.get(what);
        if (perMinute == null) {
            throw new IllegalStateException("the constructor puts every one of them there");
        }
        return perMinute;
    }

    private long minute() {
        return Math.floorDiv(clock.millis(), MILLIS);
    }
}
