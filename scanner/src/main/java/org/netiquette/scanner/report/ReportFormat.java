package org.netiquette.scanner.report;

import java.io.PrintWriter;
import java.util.function.Supplier;
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
     * @param catalogue asked for when there is something to say; the rules may still be loading
     * @param version of the scanner
     */
    public Report to(PrintWriter out, Style style, Supplier<RuleCatalogue> catalogue, String version) {
        return switch (this) {
            case TEXT -> new TextReport(out, style, () -> catalogue.get().titles());
            case JSON -> new JsonReport(out, catalogue, version);
            case CHECKSTYLE -> new CheckstyleReport(out);
            case GITHUB -> new GithubReport(out, () -> catalogue.get().titles());
        };
    }
}
