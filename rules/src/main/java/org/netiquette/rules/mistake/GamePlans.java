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
        boolean situation = evidence.shows(Signal.SEEKER);
        boolean reason =
                evidence.shows(Signal.PURPOSE) || (research && situation) || (questions > 0 && (research || situation));
        return new GamePlan(reason, research, questions, evidence.shows(Signal.COURTESY));
    }
}
