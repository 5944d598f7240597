package org.netiquette.rules.evaluation;

import java.util.Locale;

/** The figures as text for a terminal. */
final class TextReport {

    private TextReport() {}

    static String of(Figures figures) {
        StringBuilder text = new StringBuilder();
        line(text, "%-20s %-22s %-22s %-22s %5s %5s %5s", "", "precision", "recall", "F1", "hit", "false", "miss");
        figures.decisions().forEach((name, decision) -> row(text, name, decision));
        figures.lights().forEach((name, decision) -> row(text, "light: " + name, decision));
        line(text, "ordinary mails with any finding: %d of %d", figures.ordinaryFlagged(), figures.ordinaryMails());
        line(text, "good networking mails warned about: %d of %d", figures.goodFlagged(), figures.goodMails());
        line(text, "lintscore: %.1f", figures.lintscore());
        line(
                text,
                "calibration error: outreach %.3f, signals %.3f",
                figures.outreachReliability().error(),
                figures.signalReliability().error());
        text.append('\n');
        figures.errors().forEach(error -> line(text, "%s", error));
        text.append('\n');
        line(
                text,
                "%d sentences about which phrases and model differ",
                figures.disagreements().size());
        figures.disagreements().forEach(sentence -> line(text, "%s", sentence));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, Figures.Decision decision) {
        Tally tally = decision.tally();
        line(
                text,
                "%-20s %-22s %-22s %-22s %5d %5d %5d",
                name,
                figure(tally.precision(), decision.precision()),
                figure(tally.recall(), decision.recall()),
                figure(tally.f1(), decision.f1()),
                tally.hits(),
                tally.falseAlarms(),
                tally.misses());
    }

    private static String figure(double value, Tally.Interval interval) {
        return String.format(Locale.ROOT, "%.3f (%.2f to %.2f)", value, interval.from(), interval.to());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
