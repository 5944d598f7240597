package org.netiquette.rules.outreach;

import java.util.Map;
import java.util.Objects;
import org.netiquette.rules.document.Traits;
import org.netiquette.rules.evidence.Evidence;

/**
 * What the outreach decision weighs: the traits of the draft and the signs. The words themselves are no traits: learnt
 * from made-up mail, forty thousand words and pairs of words beside these hundred changed nothing that could be
 * measured, neither on made-up mails nor on those of others.
 */
final class OutreachTraits {

    /** How the trait of a sign is named. */
    static final String SIGN = "sign ";

    /** The log-odds that the signs' own weights add up to, in units of 4. */
    static final String SIGNS_TOGETHER = "signs together";

    private static final double UNIT = 4;
    private static final double MOST = 2;

    private OutreachTraits() {}

    static Map<String, Double> of(Evidence evidence, Signs signs) {
        Map<String, Double> traits = Traits.of(evidence);
        double together = signs.bias();
        for (String name : SignsSeen.in(evidence)) {
            Sign sign = signs.byName().get(name);
            if (Objects.nonNull(sign)) {
                traits.put(SIGN + name, 1.0);
                together += sign.weight();
            }
        }
        traits.put(SIGNS_TOGETHER, Math.max(-MOST, Math.min(MOST, together / UNIT)));
        return traits;
    }
}
