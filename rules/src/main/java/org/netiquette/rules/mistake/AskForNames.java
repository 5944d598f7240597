package org.netiquette.rules.mistake;

import java.util.List;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;

/**
 * Mistake 4: makes contact to get names. Names asked for once, as an aside in a mail with a plan of its own or after a
 * real exchange, are a hint at most; unless the mail presses for them. So are those in the breath of a request to be
 * referred ("refer me, or introduce me to whoever hires"), which is the mistake then.
 */
final class AskForNames implements MistakeJudge {

    private static final String THANKS_FOR_A_TALK = "networking-thanks";

    private static final String REFERRAL = "referral";

    private final Wordings wordings;

    AskForNames(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.ASK_FOR_NAMES);
    }

    @Override
    public List<Charge> judge(Evidence evidence) {
        List<Sighting> sightings = evidence.sightings(Signal.NAMES_ASK);
        GamePlan plan = GamePlans.of(evidence);
        boolean ownPlan = plan.questions() > 0
                && (plan.research() || plan.reason() || evidence.thread().underWay());
        boolean afterExchange = (evidence.thread().underWay() && (plan.research() || plan.courtesy()))
                || evidence.showsCue(THANKS_FOR_A_TALK);
        boolean once = sightings.size() == 1 || (ownPlan && inOneSentence(evidence));
        boolean aside =
                once && (ownPlan || afterExchange || besideAReferral(evidence)) && !evidence.shows(Signal.DEMAND);
        return sightings.stream()
                .map(wordings::charge)
                .map(charge -> aside ? charge.atMost(Severity.HINT) : charge)
                .toList();
    }

    /** One sentence may show it twice: "a colleague who would not mind a question, I'd be glad of a name". */
    private static boolean inOneSentence(Evidence evidence) {
        int inSubject = evidence.subject().shows(Signal.NAMES_ASK) ? 1 : 0;
        return inSubject + evidence.count(Signal.NAMES_ASK) == 1;
    }

    private static boolean besideAReferral(Evidence evidence) {
        return evidence.sentences().stream()
                .map(SentenceReading::reading)
                .anyMatch(reading -> reading.signals().stream().anyMatch(AskForNames::isForAReferral)
                        && reading.signals().stream().anyMatch(hit -> hit.signal() == Signal.NAMES_ASK));
    }

    private static boolean isForAReferral(SignalHit hit) {
        return hit.signal() == Signal.JOB_ASK && hit.group().equals(REFERRAL);
    }
}
