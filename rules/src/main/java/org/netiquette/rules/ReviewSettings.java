package org.netiquette.rules;

import java.util.Map;
import java.util.Set;
import org.netiquette.rules.review.Severity;

/**
 * What the user changed about the rules.
 *
 * @param off rules switched off, each the id of a rule ({@code ask-for-job.opening}) or of a mistake
 *     ({@code ask-for-job})
 * @param severities severities that replace those of the catalogue, by id of a rule or of a mistake; a rule's own entry
 *     wins over its mistake's
 */
public record ReviewSettings(Set<String> off, Map<String, Severity> severities) {

    /** Copies the collections. */
    public ReviewSettings {
        off = Set.copyOf(off);
        severities = Map.copyOf(severities);
    }

    /** Everything as the catalogue has it. */
    public static ReviewSettings standard() {
        return new ReviewSettings(Set.of(), Map.of());
    }
}
