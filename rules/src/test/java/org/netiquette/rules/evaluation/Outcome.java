package org.netiquette.rules.evaluation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.netiquette.rules.corpus.LabelledMail;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;

/**
 * A mail with the review that it got.
 *
 * @param mail what a careful coach says
 * @param review what the judgement says
 */
public record Outcome(LabelledMail mail, Review review) {

    /** The mistakes that the review warns about: errors and warnings; hints are free. */
    public Set<Mistake> warned() {
        return review.findings().stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(Finding::mistake)
                .collect(Collectors.toSet());
    }

    /** Probability of outreach that the verdict stands for, 0 to 1. */
    public double outreachProbability() {
        double confidence = review.outreach().confidence();
        return review.outreach().likely() ? confidence : 1 - confidence;
    }

    /** Whether it is a good networking mail. */
    public boolean good() {
        return mail.outreach() && mail.mistakes().isEmpty();
    }

    /** How each mistake came out. */
    public Map<Mistake, Verdict> verdicts() {
        Map<Mistake, Verdict> verdicts = new EnumMap<>(Mistake.class);
        Set<Mistake> warned = warned();
        for (Mistake mistake : Mistake.values()) {
            verdicts.put(mistake, Verdict.of(mail.mistakes().contains(mistake), warned.contains(mistake)));
        }
        return verdicts;
    }

    /**
     * How each light of the game plan came out; nothing if nobody read the mail for them. A mail that is not taken for
     * outreach shows none, which counts as missed.
     */
    public Map<String, Verdict> lights() {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        GamePlan plan = review.gamePlan();
        mail.lights().ifPresent(lights -> {
            verdicts.put("reason", Verdict.of(lights.reason(), plan.reason()));
            verdicts.put("research", Verdict.of(lights.research(), plan.research()));
            verdicts.put("question", Verdict.of(lights.question(), plan.questions() > 0));
        });
        return verdicts;
    }

    /** How the outreach decision came out. */
    public Verdict outreach() {
        return Verdict.of(mail.outreach(), review.outreach().likely());
    }
}
