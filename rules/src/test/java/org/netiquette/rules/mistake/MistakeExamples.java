package org.netiquette.rules.mistake;

import java.util.Map;
import java.util.Objects;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.Mistake;

/** What the decision about a mistake weighs, for the training. */
public final class MistakeExamples {

    private final RuleBook book;
    private final Map<Mistake, MistakeJudge> judges;
    private final GamePlans gamePlans;

    /**
     * Examples.
     *
     * @param book the rules
     * @param lights how the lights of a plan are decided
     */
    public MistakeExamples(RuleBook book, Decisions lights) {
        this.book = book;
        this.judges = Mistakes.judges(book);
        this.gamePlans = new GamePlans(lights);
    }

    /** The traits of a draft for the decision about a light. */
    public static Map<String, Double> ofLights(Evidence evidence) {
        return GamePlans.traits(evidence);
    }

    /** The traits of a draft for the decision about {@code mistake}. */
    public Map<String, Double> traits(Evidence evidence, Mistake mistake) {
        return Confidence.traits(
                mistake,
                evidence,
                Objects.requireNonNull(judges.get(mistake))
                        .judge(evidence, gamePlans.of(evidence))
                        .charges(),
                book);
    }
}
