package org.netiquette.rules.review;

/**
 * A mistake seen in a draft.
 *
 * @param id depends on rule and quote and not on the position, so that a dismissal survives edits
 * @param mistake which of the five
 * @param rule which wording of the catalogue it is, for example {@code ask-for-job.opening}
 * @param severity how much it matters
 * @param place where it was seen
 * @param message what was seen, one sentence
 * @param why why it hurts, one or two kind sentences
 * @param suggestion what to write instead, for the user to adapt
 */
public record Finding(
        String id,
        Mistake mistake,
        String rule,
        Severity severity,
        Place place,
        String message,
        String why,
        String suggestion) {}
