package org.netiquette.rules.mistake;

import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.signal.Signal;

/** Reads the four lights of the game plan off the evidence. */
public final class GamePlans {

    private GamePlans() {}

    /**
     * The four lights. Who asks a question that their homework or their own situation led them to has shown a reason.
     */
    public static GamePlan of(Evidence evidence) {
        boolean research = evidence.shows(Signal.RESEARCH);
        int questions = evidence.count(Signal.CONCRETE_QUESTION);
        boolean reason =
                evidence.shows(Signal.PURPOSE) || (evidence.shows(Signal.SEEKER) && (research || questions > 0));
        return new GamePlan(reason, research, questions, evidence.shows(Signal.COURTESY));
    }
}
