package org.netiquette.rules.catalogue;

import java.util.List;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;

/**
 * One rule of the catalogue.
 *
 * @param id its name in findings and settings, for example {@code ask-for-job.opening}; never reused
 * @param mistake the mistake it belongs to
 * @param severity how much its findings matter unless the settings say otherwise
 * @param title a short name for people
 * @param why why it hurts
 * @param suggestion what to write instead
 * @param flags sentences that it flags, possibly none for a rule about the whole draft
 * @param passes look-alikes that it lets pass
 */
public record RuleEntry(
        String id,
        Mistake mistake,
        Severity severity,
        String title,
        String why,
        String suggestion,
        List<String> flags,
        List<String> passes) {

    /** Copies the lists. */
    public RuleEntry {
        flags = List.copyOf(flags);
        passes = List.copyOf(passes);
    }
}
