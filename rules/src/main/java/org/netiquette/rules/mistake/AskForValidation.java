package org.netiquette.rules.mistake;

import java.util.List;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.signal.Signal;

/** Mistake 2: asks the reader to judge the plan, the profile, the CV or the chances. */
final class AskForValidation implements MistakeJudge {

    private final Wordings wordings;

    AskForValidation(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.ASK_FOR_VALIDATION);
    }

    @Override
    public List<Charge> judge(Evidence evidence) {
        return evidence.sightings(Signal.VALIDATION_ASK).stream()
                .map(wordings::charge)
                .toList();
    }
}
