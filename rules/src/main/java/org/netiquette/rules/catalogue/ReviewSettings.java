package org.netiquette.rules.catalogue;

import java.util.Map;
import java.util.Set;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;

/**
 * What the user changed about the rules. An entry is the id of a rule ({@code ask-for-job.opening}) or of a mistake
 * ({@code ask-for-job}); a rule's own entry wins over its mistake's.
 *
 * @param off what is switched off
 * @param severities severities that replace those of the catalogue
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

    /** Whether a rule is in force. */
    public boolean isOn(String rule, Mistake mistake) {
        return !off.contains(rule) && !off.contains(mistake.id());
    }

    /** The severity of a rule whose own is {@code severity}. */
    public Severity severity(String rule, Mistake mistake, Severity severity) {
        return severities.getOrDefault(rule, severities.getOrDefault(mistake.id(), severity));
    }
}
