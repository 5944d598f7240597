package org.netiquette.scanner.report;

import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;

/** Counts on the way to another report. */
public final class Tally implements Report {

    private final Report to;
    private int reviewed;
    private int withFindings;
    private int notReviewed;

    /** Counts what goes to {@code to}. */
    public Tally(Report to) {
        this.to = to;
    }

    @Override
    public void reviewed(Source source, Draft draft, Review review) {
        reviewed++;
        if (!review.findings().isEmpty()) {
            withFindings++;
        }
        to.reviewed(source, draft, review);
    }

    @Override
    public void notReviewed(Source source, String reason) {
        notReviewed++;
        to.notReviewed(source, reason);
    }

    @Override
    public void end() {
        to.end();
    }

    /** How many drafts there were. */
    public int seen() {
        return reviewed + notReviewed;
    }

    /** How many drafts have findings. */
    public int withFindings() {
        return withFindings;
    }

    /** How many drafts could not be reviewed. */
    public int notReviewed() {
        return notReviewed;
    }
}
