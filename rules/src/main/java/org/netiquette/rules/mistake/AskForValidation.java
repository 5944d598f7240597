package org.netiquette.rules.mistake;

import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.Strength;

/**
 * Mistake 2: asks the reader to judge the plan, the profile, the CV or the chances. Short wordings ("does this make
 * sense?") are common in office mail, which is why they are not sure signs; in a networking mail they mean what they
 * say.
 */
final class AskForValidation implements MistakeJudge {

    private final Wordings wordings;

    AskForValidation(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.ASK_FOR_VALIDATION);
    }

    @Override
    public Judgement judge(Evidence evidence, GamePlan plan) {
        return Judgement.of(evidence.sightings(Signal.VALIDATION_ASK).stream()
                .filter(sighting -> sighting.hit().strength() != Strength.WEAK)
                .map(wordings::fullCharge)
                .toList());
    }
}
