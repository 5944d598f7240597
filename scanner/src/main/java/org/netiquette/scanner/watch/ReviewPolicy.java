package org.netiquette.scanner.watch;

import java.time.Duration;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.scanner.draft.DraftReader;

/**
 * How drafts are looked at.
 *
 * @param settle how long a draft must rest before it is reviewed
 * @param settleAutosaved how long one must rest that the client saved by itself
 * @param sizeLimit in bytes; a larger draft is not fetched
 * @param annotateFrom the mildest finding for which a draft is annotated
 */
public record ReviewPolicy(Duration settle, Duration settleAutosaved, int sizeLimit, Severity annotateFrom) {

    private static final Duration SETTLE = Duration.ofSeconds(90);
    private static final Duration SETTLE_AUTOSAVED = Duration.ofMinutes(5);

    /** What nobody has to set: 90 s, 300 s, 16 MiB, and no annotation for a mere hint. */
    public static ReviewPolicy usual() {
        return new ReviewPolicy(SETTLE, SETTLE_AUTOSAVED, DraftReader.LARGEST, Severity.WARNING);
    }

    /** With another settle time; that of drafts saved by the client itself is no shorter. */
    public ReviewPolicy withSettle(Duration time) {
        Duration autosaved = time.compareTo(SETTLE_AUTOSAVED) > 0 ? time : SETTLE_AUTOSAVED;
        return new ReviewPolicy(time, autosaved, sizeLimit, annotateFrom);
    }

    /** Without waiting: for a single look. */
    public ReviewPolicy atOnce() {
        return new ReviewPolicy(Duration.ZERO, Duration.ZERO, sizeLimit, annotateFrom);
    }

    /** With another mildest finding. */
    public ReviewPolicy withAnnotateFrom(Severity severity) {
        return new ReviewPolicy(settle, settleAutosaved, sizeLimit, severity);
    }

    int breaches(Review review) {
        return (int) review.findings().stream()
                .filter(finding -> finding.severity().compareTo(annotateFrom) >= 0)
                .count();
    }
}
