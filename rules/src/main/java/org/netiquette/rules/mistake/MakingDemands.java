package org.netiquette.rules.mistake;

import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.Strength;

/**
 * Mistake 5: orders, deadlines, pressure, guilt. What courtesy softens in the same sentence is no demand, unless it is
 * plain.
 */
final class MakingDemands implements MistakeJudge {

    private final Wordings wordings;

    MakingDemands(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.MAKING_DEMANDS);
    }

    @Override
    public Judgement judge(Evidence evidence, GamePlan plan) {
        return Judgement.of(evidence.sightings(Signal.DEMAND).stream()
                .filter(MakingDemands::isDemand)
                .map(wordings::charge)
                .toList());
    }

    private static boolean isDemand(Sighting sighting) {
        return sighting.hit().strength() == Strength.STRONG || !sighting.softened();
    }
}
