package org.netiquette.server.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All figures of one run.
 *
 * @param machine what they were measured on
 * @param jvmFlags the flags that our server ran with
 * @param plan the load
 * @param starts from the start of our process to its first answered review, once for each start
 * @param load what our server did under load
 * @param sideBySide every program asked one draft after the other; empty if none was asked for
 */
record LoadReport(
        Machine machine,
        List<String> jvmFlags,
        ServerLoad.Plan plan,
        Latencies starts,
        ServerLoad load,
        List<SingleChecks> sideBySide) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double KIB_IN_MIB = 1024;

    /** For people: one figure a line, then the programs side by side. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, %d cores, load average before %.1f; %s; %s%n",
                machine.cpu(),
                machine.cores(),
                machine.busyBefore(),
                machine.jdk(),
                machine.system()));
        text.append(String.format(
                Locale.ROOT, "JVM flags: %s%n%n", jvmFlags.isEmpty() ? "none" : String.join(" ", jvmFlags)));
        line(
                text,
                "start to first review",
                "median %.0f ms, longest %.0f ms, of %d",
                starts.p50(),
                starts.max(),
                starts.count());
        latencies(text, plan.perSecond() + " changing drafts/s", load.typing());
        latencies(text, "  those all new", load.allNew());
        line(
                text,
                "one draft from the cache",
                "%.0f reviews/s over %d connections for %d s",
                load.cachedPerSecond(),
                plan.connections(),
                plan.seconds());
        line(
                text,
                "memory",
                "%s after %d changing and %d cached reviews",
                mib(load.memory()),
                load.changingReviews(),
                load.cachedReviews());
        if (!sideBySide.isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%-14s %16s %14s %10s %10s   %s%n",
                    "one by one",
                    "first answer",
                    "median",
                    "p95",
                    "longest",
                    "memory"));
            sideBySide.forEach(program -> row(text, program));
        }
        return text.toString();
    }

    /** For programs: the same figures as one JSON object. */
    String json() {
        ObjectNode all = JSON.createObjectNode();
        all.set("machine", JSON.valueToTree(machine));
        all.set("jvmFlags", JSON.valueToTree(jvmFlags));
        all.set("plan", JSON.valueToTree(plan));
        all.set("startToFirstReviewMillis", JSON.valueToTree(starts));
        all.set("changingDraftsMillis", JSON.valueToTree(load.typing()));
        all.set("allNewDraftsMillis", JSON.valueToTree(load.allNew()));
        all.put("cachedReviewsPerSecond", load.cachedPerSecond());
        all.put("changingReviews", load.changingReviews());
        all.put("cachedReviews", load.cachedReviews());
        load.memory().ifPresent(memory -> all.set("memory", JSON.valueToTree(memory)));
        ArrayNode programs = all.putArray("sideBySide");
        for (SingleChecks program : sideBySide) {
            ObjectNode one = programs.addObject().put("title", program.title());
            one.put("firstAnswerMillis", program.firstAnswerMillis());
            one.set("checkMillis", JSON.valueToTree(program.checks()));
            program.memory().ifPresent(memory -> one.set("memory", JSON.valueToTree(memory)));
        }
        return all.toPrettyString();
    }

    private static void line(StringBuilder text, String what, String format, Object... figures) {
        text.append(String.format(Locale.ROOT, "%-26s ", what));
        text.append(String.format(Locale.ROOT, format, figures)).append(System.lineSeparator());
    }

    private static void latencies(StringBuilder text, String what, Latencies measured) {
        line(
                text,
                what,
                "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, longest %.2f ms, of %d",
                measured.p50(),
                measured.p95(),
                measured.p99(),
                measured.max(),
                measured.count());
    }

    private static void row(StringBuilder text, SingleChecks program) {
        text.append(String.format(
                Locale.ROOT,
                "%-14s %13.0f ms %11.2f ms %7.1f ms %7.1f ms   %s%n",
                program.title(),
                program.firstAnswerMillis(),
                program.checks().p50(),
                program.checks().p95(),
                program.checks().max(),
                mib(program.memory())));
    }

    private static String mib(Optional<Memory> memory) {
        return memory.map(held -> String.format(
                        Locale.ROOT,
                        "%.0f MiB resident, %.0f at its height",
                        held.residentKib() / KIB_IN_MIB,
                        held.peakKib() / KIB_IN_MIB))
                .orElse("not told by this system");
    }
}
