package org.netiquette.rules.mistake;

import java.util.List;

/**
 * What the judge of a mistake found.
 *
 * @param charges the rules that the draft breaks, in no order; places may overlap
 * @param excused whether what is charged is all there is to say: where every charge is a hint, no suspicion of this
 *     mistake is raised beside them, however the draft as a whole reads
 */
record Judgement(List<Charge> charges, boolean excused) {

    /** Copies the list. */
    Judgement {
        charges = List.copyOf(charges);
    }

    /** These charges, and whatever the draft as a whole may be suspected of. */
    static Judgement of(List<Charge> charges) {
        return new Judgement(charges, false);
    }

    /** These charges as hints, and nothing else. */
    static Judgement excuse(List<Charge> charges) {
        return new Judgement(charges.stream().map(Charge::asHint).toList(), true);
    }
}
