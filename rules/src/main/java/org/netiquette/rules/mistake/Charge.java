package org.netiquette.rules.mistake;

import java.util.Optional;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Severity;

/**
 * A rule that a draft breaks, before the coach has worded it.
 *
 * @param rule the rule's id
 * @param atMost the severity that the circumstances leave; empty leaves the rule's own
 * @param place where
 * @param words what stands there, as a reader sees it; empty if the place is the whole draft
 */
record Charge(String rule, Optional<Severity> atMost, Place place, String words) {

    static Charge at(Sighting sighting, String rule) {
        return new Charge(rule, Optional.empty(), sighting.place(), sighting.words());
    }

    static Charge about(String rule) {
        return new Charge(rule, Optional.empty(), Place.draft(), "");
    }

    /** The same place under another rule, with that rule's severity. */
    Charge under(String other) {
        return new Charge(other, Optional.empty(), place, words);
    }

    /** The same, not more severe than {@code severity} nor than before. */
    Charge atMost(Severity severity) {
        Severity limit = atMost.filter(before -> before.compareTo(severity) < 0).orElse(severity);
        return new Charge(rule, Optional.of(limit), place, words);
    }

    /** The same as a hint. */
    Charge asHint() {
        return atMost(Severity.HINT);
    }
}
