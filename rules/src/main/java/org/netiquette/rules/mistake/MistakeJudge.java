package org.netiquette.rules.mistake;

import org.netiquette.rules.evidence.Evidence;

/** Decides about one of the five mistakes. */
interface MistakeJudge {

    /** What of this mistake the draft makes. */
    Judgement judge(Evidence evidence);
}
