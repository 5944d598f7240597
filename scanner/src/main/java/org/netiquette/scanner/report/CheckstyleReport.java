package org.netiquette.scanner.report;

import java.io.PrintWriter;
import java.util.Locale;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;

/** For build servers: the XML of Checkstyle, which most of them read. */
public final class CheckstyleReport implements Report {

    private final PrintWriter out;

    /** Writes to {@code out}; begins at once. */
    public CheckstyleReport(PrintWriter out) {
        this.out = out;
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<checkstyle version=\"10.0\">");
    }

    @Override
    public void reviewed(Source source, Draft draft, Review review) {
        out.println("  <file name=\"" + escaped(source.file()) + "\">");
        for (Finding finding : review.findings()) {
            Place place = Place.inFile(source, draft, finding);
            error(place, severity(finding.severity()), message(source, finding), "netiquette." + finding.rule());
        }
        out.println("  </file>");
    }

    private static String message(Source source, Finding finding) {
        String which = source.message() == 0 ? "" : "Message " + source.message() + ": ";
        return which + finding.message() + " " + finding.why() + " Instead: " + finding.suggestion();
    }

    @Override
    public void notReviewed(Source source, String reason) {
        out.println("  <file name=\"" + escaped(source.file()) + "\">");
        String which = source.message() == 0 ? "" : "Message " + source.message() + ": ";
        error(
                new Place(source.line(), 1),
                severity(Severity.WARNING),
                which + "not reviewed: " + reason,
                "netiquette.not-reviewed");
        out.println("  </file>");
    }

    private void error(Place place, String severity, String message, String rule) {
        out.println("    <error line=\"" + place.line() + "\" column=\"" + place.column() + "\" severity=\"" + severity
                + "\" message=\"" + escaped(message) + "\" source=\"" + escaped(rule) + "\"/>");
    }

    /** Checkstyle says "info" for the mildest. */
    private static String severity(Severity severity) {
        return severity == Severity.HINT ? "info" : severity.name().toLowerCase(Locale.ROOT);
    }

    /** What XML 1.0 forbids even as a reference becomes a question mark. */
    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\n', '\r', '\t' -> xml.append("&#").append(c).append(';');
                default -> xml.appendCodePoint(isAllowed(c) ? c : '?');
            }
        });
        return xml.toString();
    }

    private static boolean isAllowed(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    @Override
    public void end() {
        out.println("</checkstyle>");
        out.flush();
    }
}
