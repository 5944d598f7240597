package org.netiquette.server.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the server did when far more was asked than it can answer.
 *
 * @param seconds how long it was asked
 * @param answers what was answered, counted from the moment it was sent
 * @param recoveredMillis from the end of it to the answer to a client that came then
 * @param before what the process held before
 * @param after what it held after
 */
record Overload(
        int seconds, Answers.Slice answers, double recoveredMillis, Optional<Vitals> before, Optional<Vitals> after) {

    private static final int CONNECTIONS_EACH = 4;
    private static final double KIB_IN_MIB = 1024;
    private static final double NANOS_IN_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    /** Starts {@code program} for these clients, has them ask {@code perSecond} times a second and ends it. */
    static Overload of(
            NetiquetteProgram program, List<PairedExtension> extensions, int perSecond, int warmUpSeconds, int seconds)
            throws IOException {
        Pace pace = Pace.ofSystem();
        try (HttpChecker server = program.start()) {
            for (int turn = 0; turn < warmUpSeconds * 100; turn++) {
                server.check(ChangingDraft.allNew(turn));
            }
            Optional<Vitals> before = Vitals.of(server.pid());
            Answers.Slice answers;
            long over;
            try (ManyClients clients = ManyClients.writing(server.port(), extensions, CONNECTIONS_EACH, perSecond)) {
                pace.waitUntil(pace.now() + TimeUnit.SECONDS.toNanos(seconds));
                answers = clients.sinceSent().take();
                over = pace.now();
            }
            try (KeepAliveConnection late = new KeepAliveConnection(server.port())) {
                late.exchange(HttpRequestBytes.review(server.port(), ChangingDraft.allNew(-1)));
            }
            double recovered = (pace.now() - over) / NANOS_IN_MILLI;
            return new Overload(seconds, answers, recovered, before, Vitals.of(server.pid()));
        }
    }

    /** For people: a line for each kind of answer. */
    String text(int clients, int perSecond) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d reviews/s asked for by %d paired clients over %d connections for %d s%n%n",
                perSecond,
                clients,
                clients * CONNECTIONS_EACH,
                seconds));
        text.append("| answer | a second | p50 ms | p99 ms | longest ms |\n|---|---|---|---|---|\n");
        for (Map.Entry<Integer, Latencies> entry : answers.byStatus().entrySet()) {
            Latencies took = entry.getValue();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f | %.1f | %.1f |%n",
                    entry.getKey() == 0 ? "connection broken" : entry.getKey(),
                    took.count() / (double) seconds,
                    took.p50(),
                    took.p99(),
                    took.max()));
        }
        text.append(
                String.format(Locale.ROOT, "%na new client afterwards was answered within %.1f ms%n", recoveredMillis));
        text.append("before: ")
                .append(held(before))
                .append("; after: ")
                .append(held(after))
                .append('\n');
        return text.toString();
    }

    private static String held(Optional<Vitals> vitals) {
        return vitals.map(all -> String.format(
                        Locale.ROOT,
                        "%.0f MiB, %d descriptors, %d threads",
                        all.residentKib() / KIB_IN_MIB,
                        all.descriptors(),
                        all.threads()))
                .orElse("not told by this system");
    }
}
