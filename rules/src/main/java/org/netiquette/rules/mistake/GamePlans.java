package org.netiquette.rules.mistake;

import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.signal.Signal;

/** Reads the four lights of the game plan off the evidence. */
public final class GamePlans {

    private GamePlans() {}

    /** The four lights. Someone who says where they stand and shows homework or a question has shown a reason. */
    public static GamePlan of(Evidence evidence) {
        boolean research = evidence.shows(Signal.RESEARCH);
        int questions = evidence.count(Signal.CONCRETE_QUESTION);
        boolean reason =
                evidence.shows(Signal.PURPOSE) || (evidence.shows(Signal.SEEKER) && (research || questions > 0));
        return new GamePlan(reason, research, questions, evidence.shows(Signal.COURTESY));
    }
}
