package org.netiquette.server.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.netiquette.server.load.Endurance.Sample;

/**
 * The figures of one {@link Endurance}, for people, and whether the end looks like the beginning.
 *
 * @param machine what they were measured on
 * @param jvmFlags the flags that our server ran with
 * @param clients how many clients there were
 * @param plan the load
 * @param endurance what was seen
 */
record EnduranceReport(Machine machine, List<String> jvmFlags, int clients, Endurance.Plan plan, Endurance endurance) {

    private static final double KIB_IN_MIB = 1024;

    /** The table, then first against last. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, %d cores, load average before %.1f; %s%nJVM flags: %s%n",
                machine.cpu(),
                machine.cores(),
                machine.busyBefore(),
                machine.jdk(),
                jvmFlags.isEmpty() ? "none" : String.join(" ", jvmFlags)));
        text.append(String.format(
                Locale.ROOT,
                "%d reviews/s by %d paired clients, %d attacks/s beside them, after %d s of warm-up%n%n",
                plan.perSecond(),
                clients,
                plan.garbagePerSecond(),
                plan.warmUpSeconds()));
        text.append(
                "| second | reviews | other answers | p50 ms | p99 ms | longest ms | memory MiB | descriptors | threads |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Sample sample : endurance.samples()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %d | %s | %.1f | %.1f | %.1f | %.1f | %d | %d |%n",
                    sample.second(),
                    sample.answers().count(200),
                    sample.answers().others().isEmpty()
                            ? "none"
                            : sample.answers().others(),
                    sample.p50(),
                    sample.p99(),
                    sample.longest(),
                    sample.vitals().residentKib() / KIB_IN_MIB,
                    sample.vitals().descriptors(),
                    sample.vitals().threads()));
        }
        text.append(String.format(
                Locale.ROOT,
                "%nattacks by answer: %s%nbroken connections: %s%n%n",
                endurance.garbage(),
                endurance.broken().isEmpty() ? "none" : endurance.broken()));
        flat(text, "p99 ms", Sample::p99, 1.5, 2);
        flat(text, "memory MiB", sample -> sample.vitals().residentKib() / KIB_IN_MIB, 1.05, 4);
        flat(text, "descriptors", sample -> sample.vitals().descriptors(), 1, 10);
        flat(text, "threads", sample -> sample.vitals().threads(), 1, 2);
        return text.toString();
    }

    /** Flat is what in the end is no more than {@code factor} times the beginning, or {@code slack} more than it. */
    private void flat(StringBuilder text, String what, ToDoubleFunction<Sample> figure, double factor, double slack) {
        double first = median(endurance.first(), figure);
        double last = median(endurance.last(), figure);
        boolean flat = last <= Math.max(first * factor, first + slack);
        text.append(String.format(
                Locale.ROOT,
                "%-12s first minute %.1f, last minute %.1f (medians): %s%n",
                what,
                first,
                last,
                flat ? "flat" : "NOT FLAT"));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
