package org.netiquette.scanner.report;

import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;

/** Shows reviews one after the other. Used by one thread. */
public interface Report {

    /** A draft was reviewed. */
    void reviewed(Source source, Draft draft, Review review);

    /**
     * A draft could not be reviewed.
     *
     * @param reason for people, to be put behind the name: "it is encrypted (S/MIME)"
     */
    void notReviewed(Source source, String reason);

    /** That was all. */
    void end();
}
