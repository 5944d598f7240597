package org.netiquette.rules.mistake;

import java.util.List;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.signal.Signal;

/**
 * Mistake 4: makes contact to get names. Names asked for once, as an aside in a mail with a plan of its own or after a
 * real exchange, are a hint at most; unless the mail presses for them.
 */
final class AskForNames implements MistakeJudge {

    private final Wordings wordings;

    AskForNames(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.ASK_FOR_NAMES);
    }

    @Override
    public List<Charge> judge(Evidence evidence) {
        List<Sighting> sightings = evidence.sightings(Signal.NAMES_ASK);
        GamePlan plan = GamePlans.of(evidence);
        boolean ownPlan = plan.questions() > 0 && (plan.research() || plan.reason());
        boolean afterExchange = evidence.thread().underWay() && (plan.research() || plan.courtesy());
        boolean aside = sightings.size() == 1 && (ownPlan || afterExchange) && !evidence.shows(Signal.DEMAND);
        return sightings.stream()
                .map(wordings::charge)
                .map(charge -> aside ? charge.atMost(Severity.HINT) : charge)
                .toList();
    }
}
