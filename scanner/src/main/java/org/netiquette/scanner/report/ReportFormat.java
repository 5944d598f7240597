package org.netiquette.scanner.report;

import java.io.PrintWriter;
import org.netiquette.rules.catalogue.RuleCatalogue;

/** In which form reviews are shown. */
public enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For build servers. */
    CHECKSTYLE,
    /** For GitHub's workflows. */
    GITHUB;

    /**
     * A report in this form.
     *
     * @param style for {@link #TEXT}
     * @param version of the scanner
     */
    public Report to(PrintWriter out, Style style, RuleCatalogue catalogue, String version) {
        return switch (this) {
            case TEXT -> new TextReport(out, style, catalogue.titles());
            case JSON -> new JsonReport(out, catalogue, version);
            case CHECKSTYLE -> new CheckstyleReport(out);
            case GITHUB -> new GithubReport(out, catalogue.titles());
        };
    }
}
