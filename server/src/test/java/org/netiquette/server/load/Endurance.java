package org.netiquette.server.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What the server did under a load that goes on for long, with garbage beside it.
 *
 * @param samples what was seen in each interval, in order
 * @param garbage how many attacks were sent, by the status of the answer
 * @param broken how many connections of clients broke, by the reason
 */
record Endurance(List<Sample> samples, Map<String, Integer> garbage, Map<String, Integer> broken) {

    private static final int SECONDS_A_SAMPLE = 10;
    private static final int SAMPLES_A_MINUTE = 6;

    /** Starts {@code program} for these clients, puts {@code plan} on it and ends it. */
    static Endurance of(NetiquetteProgram program, List<PairedExtension> extensions, Plan plan) throws IOException {
        try (HttpChecker server = program.start()) {
            server.check(ChangingDraft.allNew(0));
            try (Garbage garbage = Garbage.sending(server.port(), plan.garbagePerSecond())) {
                warmUp(server.port(), extensions, plan);
                // Others than those before, so that what they were late with is not counted.
                try (ManyClients clients = ManyClients.writing(server.port(), extensions, 1, plan.perSecond())) {
                    List<Sample> samples = samples(clients, server.pid(), plan);
                    return new Endurance(samples, new TreeMap<>(garbage.outcomes()), clients.broken());
                }
            }
        }
    }

    private static void warmUp(int port, List<PairedExtension> extensions, Plan plan) {
        Pace pace = Pace.ofSystem();
        ManyClients clients = ManyClients.writing(port, extensions, 1, plan.perSecond());
        pace.waitUntil(pace.now() + TimeUnit.SECONDS.toNanos(plan.warmUpSeconds()));
        clients.close();
    }

    private static List<Sample> samples(ManyClients clients, long pid, Plan plan) throws IOException {
        Pace pace = Pace.ofSystem();
        long start = pace.now();
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i <= plan.minutes() * SAMPLES_A_MINUTE; i++) {
            pace.waitUntil(start + TimeUnit.SECONDS.toNanos((long) i * SECONDS_A_SAMPLE));
            Vitals vitals = Vitals.of(pid).orElseThrow(() -> new IOException("the server has ended, or no /proc here"));
            samples.add(new Sample(i * SECONDS_A_SAMPLE, clients.sinceDue().take(), vitals));
        }
        return samples;
    }

    /** The samples of the first minute, or the first half where there is less than two. */
    List<Sample> first() {
        return samples.subList(0, partSize());
    }

    /** The samples of the last minute, or the last half where there is less than two. */
    List<Sample> last() {
        return samples.subList(samples.size() - partSize(), samples.size());
    }

    private int partSize() {
        return Math.min(SAMPLES_A_MINUTE, samples.size() / 2);
    }

    /**
     * How much load, and for how long.
     *
     * @param minutes how long it is measured
     * @param warmUpSeconds how long it runs before that
     * @param perSecond reviews a second of all clients together
     * @param garbagePerSecond attacks a second
     */
    record Plan(int minutes, int warmUpSeconds, int perSecond, int garbagePerSecond) {}

    /**
     * One interval.
     *
     * @param second when it ended
     * @param answers what was answered, counted from the moment it was due
     * @param vitals what the server held at the end
     */
    record Sample(int second, Answers.Slice answers, Vitals vitals) {

        /** Half of the reviews took no longer, in milliseconds; infinite if there was none. */
        double p50() {
            return answers.reviews().map(Latencies::p50).orElse(Double.POSITIVE_INFINITY);
        }

        /** 99 of 100 reviews took no longer, in milliseconds; infinite if there was none. */
        double p99() {
            return answers.reviews().map(Latencies::p99).orElse(Double.POSITIVE_INFINITY);
        }

        /** The longest, in milliseconds; infinite if there was none. */
        double longest() {
            return answers.reviews().map(Latencies::max).orElse(Double.POSITIVE_INFINITY);
        }
    }
}
