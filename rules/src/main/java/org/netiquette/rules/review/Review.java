package org.netiquette.rules.review;

import java.util.List;

/**
 * The answer for one draft.
 *
 * @param outreach whether it is a networking contact; if not, there are no findings
 * @param language the language it was judged in, a BCP 47 tag
 * @param findings in the order in which they stand in the draft
 * @param strengths in the order in which they stand in the draft
 * @param gamePlan the four lights
 * @param ignored what of the body is not author text
 */
public record Review(
        OutreachVerdict outreach,
        String language,
        List<Finding> findings,
        List<Strength> strengths,
        GamePlan gamePlan,
        List<Ignored> ignored) {

    /** Copies the lists. */
    public Review {
        findings = List.copyOf(findings);
        strengths = List.copyOf(strengths);
        ignored = List.copyOf(ignored);
    }
}
