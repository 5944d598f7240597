package org.netiquette.rules.mistake;

import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.GamePlan;

/** Decides about one of the five mistakes. */
interface MistakeJudge {

    /**
     * What of this mistake the draft makes.
     *
     * @param plan the lights of its game plan
     */
    Judgement judge(Evidence evidence, GamePlan plan);
}
