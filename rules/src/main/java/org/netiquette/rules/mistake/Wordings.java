package org.netiquette.rules.mistake;

import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;

/**
 * From a wording that was seen to the rule that it breaks: what surely is one has the rule's severity, the rest less.
 */
final class Wordings {

    private final RuleBook book;
    private final Mistake mistake;

    Wordings(RuleBook book, Mistake mistake) {
        this.book = book;
        this.mistake = mistake;
    }

    /** The rule with its own severity. */
    Charge fullCharge(Sighting sighting) {
        return Charge.at(
                sighting,
                book.ruleFor(mistake, sighting.hit().signal(), sighting.hit().group()));
    }

    /** The rule with the severity that the strength of the wording leaves. */
    Charge charge(Sighting sighting) {
        Charge charge = fullCharge(sighting);
        return switch (sighting.hit().strength()) {
            case STRONG -> charge;
            case LIKELY -> charge.atMost(Severity.WARNING);
            case WEAK -> charge.atMost(Severity.HINT);
        };
    }
}
