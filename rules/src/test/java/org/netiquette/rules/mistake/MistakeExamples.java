package org.netiquette.rules.mistake;

import java.util.Map;
import java.util.Objects;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.Mistake;

/** What the decision about a mistake weighs, for the training. */
public final class MistakeExamples {

    private final RuleBook book;
    private final Map<Mistake, MistakeJudge> judges;

    /** Examples by this book. */
    public MistakeExamples(RuleBook book) {
        this.book = book;
        this.judges = Mistakes.judges(book);
    }

    /** The traits of a draft for the decision about {@code mistake}. */
    public Map<String, Double> traits(Evidence evidence, Mistake mistake) {
        return Confidence.traits(
                mistake,
                evidence,
                Objects.requireNonNull(judges.get(mistake)).judge(evidence).charges(),
                book);
    }
}
