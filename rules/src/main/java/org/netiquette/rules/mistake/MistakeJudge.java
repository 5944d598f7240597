package org.netiquette.rules.mistake;

import java.util.List;
import org.netiquette.rules.evidence.Evidence;

/** Decides about one of the five mistakes. */
interface MistakeJudge {

    /** What of this mistake the draft makes, in no order; places may overlap. */
    List<Charge> judge(Evidence evidence);
}
