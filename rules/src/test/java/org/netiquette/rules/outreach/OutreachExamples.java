package org.netiquette.rules.outreach;

import java.util.Map;
import org.netiquette.rules.evidence.Evidence;

/** What the outreach decision weighs, for the training. */
public final class OutreachExamples {

    private OutreachExamples() {}

    /** The traits of a draft. */
    public static Map<String, Double> traits(Evidence evidence, Signs signs) {
        return OutreachTraits.of(evidence, signs);
    }
}
