package org.netiquette.scanner.report;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Supplier;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;

/** For GitHub's workflows: commands that put each finding beside its line. */
public final class GithubReport implements Report {

    private final PrintWriter out;
    private final Supplier<Map<Mistake, String>> titles;

    /**
     * Writes to {@code out}.
     *
     * @param titles of the mistakes; asked for when there is something to say
     */
    public GithubReport(PrintWriter out, Supplier<Map<Mistake, String>> titles) {
        this.out = out;
        this.titles = titles;
    }

    @Override
    public void reviewed(Source source, Draft draft, Review review) {
        for (Finding finding : review.findings()) {
            Place place = Place.inFile(source, draft, finding);
            command(
                    level(finding.severity()),
                    source,
                    place,
                    titles.get()
                            .getOrDefault(finding.mistake(), finding.mistake().id()),
                    which(source) + finding.message() + "\n" + finding.why() + "\nInstead: " + finding.suggestion());
        }
    }

    private static String which(Source source) {
        return source.message() == 0 ? "" : "Message " + source.message() + ": ";
    }

    @Override
    public void notReviewed(Source source, String reason) {
        command("warning", source, new Place(source.line(), 1), "Not reviewed", source.name() + ": " + reason);
    }

    private void command(String level, Source source, Place place, String title, String message) {
        out.println("::" + level + " file=" + property(source.file()) + ",line=" + place.line() + ",col="
                + place.column() + ",title=" + property(title) + "::" + data(message));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "notice";
        };
    }

    /** Otherwise a line of a draft could be a command of its own. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    @Override
    public void end() {
        out.flush();
    }
}
