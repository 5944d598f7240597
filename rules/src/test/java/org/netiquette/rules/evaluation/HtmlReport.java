package org.netiquette.rules.evaluation;

import java.util.List;
import java.util.Locale;

/** The figures as one page that needs nothing else: a table, the two reliability curves, every error. */
final class HtmlReport {

    private static final int SIDE = 260;

    private HtmlReport() {}

    static String of(Figures figures) {
        StringBuilder rows = new StringBuilder();
        figures.decisions().forEach((name, decision) -> rows.append(row(name, decision)));
        figures.lights().forEach((name, decision) -> rows.append(row("light: " + name, decision)));
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Netiquette: the judgement, measured</title>
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em }
                table { border-collapse: collapse } th, td { text-align: left; padding: .2em .8em; border-bottom: 1px solid #ccc }
                small { color: #555 } figure { display: inline-block; margin: 1em 2em 1em 0 }
                </style>
                <h1>The judgement, measured</h1>
                <table>
                <tr><th></th><th>precision</th><th>recall</th><th>F1</th><th>hits</th><th>false alarms</th><th>misses</th></tr>
                %s</table>
                <p>Ordinary mails with any finding: %d of %d. Good networking mails warned about: %d of %d. Lintscore %.1f.</p>
                <h2>Does the confidence mean what it says?</h2>
                %s%s
                <h2>Every wrong verdict</h2>
                <ul>
                %s</ul>
                <h2>Where phrases and model differ</h2>
                <ul>
                %s</ul>
                """,
                rows,
                figures.ordinaryFlagged(),
                figures.ordinaryMails(),
                figures.goodFlagged(),
                figures.goodMails(),
                figures.lintscore(),
                curve("Outreach", figures.outreachReliability()),
                curve("Signals of sentences", figures.signalReliability()),
                items(figures.errors()),
                items(figures.disagreements()));
    }

    private static String row(String name, Figures.Decision decision) {
        return String.format(
                Locale.ROOT,
                "<tr><th>%s</th>%s%s%s<td>%d</td><td>%d</td><td>%d</td></tr>%n",
                name,
                cell(decision.tally().precision(), decision.precision()),
                cell(decision.tally().recall(), decision.recall()),
                cell(decision.tally().f1(), decision.f1()),
                decision.tally().hits(),
                decision.tally().falseAlarms(),
                decision.tally().misses());
    }

    private static String cell(double value, Tally.Interval interval) {
        return String.format(
                Locale.ROOT, "<td>%.3f <small>%.2f to %.2f</small></td>", value, interval.from(), interval.to());
    }

    private static String items(List<String> lines) {
        StringBuilder items = new StringBuilder();
        lines.forEach(line -> items.append("<li>").append(escape(line)).append("</li>\n"));
        return items.toString();
    }

    private static String curve(String title, Reliability reliability) {
        StringBuilder points = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (Reliability.Bin bin : reliability.bins()) {
            double x = bin.said() * SIDE;
            double y = SIDE - bin.was() * SIDE;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            marks.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>%d cases: said %.2f, was %.2f</title></circle>",
                    x,
                    y,
                    bin.cases(),
                    bin.said(),
                    bin.was()));
        }
        return String.format(Locale.ROOT, """
                <figure><svg width="%1$d" height="%1$d" viewBox="-8 -8 %2$d %2$d" role="img" aria-label="%3$s: share that was so, by probability said">
                <rect width="%1$d" height="%1$d" fill="none" stroke="#999"/><line x1="0" y1="%1$d" x2="%1$d" y2="0" stroke="#bbb"/>
                <polyline points="%4$s" fill="none" stroke="#06c" stroke-width="2"/><g fill="#06c">%5$s</g></svg>
                <figcaption>%3$s: said (across) and was (up); mean distance %6$.3f</figcaption></figure>
                """, SIDE, SIDE + 16, title, points, marks, reliability.error());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
