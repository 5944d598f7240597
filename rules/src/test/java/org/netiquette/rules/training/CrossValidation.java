package org.netiquette.rules.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.corpus.LabelledMail;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.evaluation.Tally;
import org.netiquette.rules.evaluation.Verdict;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.mistake.MistakeExamples;
import org.netiquette.rules.mistake.RuleBook;
import org.netiquette.rules.outreach.OutreachExamples;
import org.netiquette.rules.outreach.Signs;
import org.netiquette.rules.review.Mistake;

/**
 * How the decisions about whole drafts fare on writers that neither they nor the sentence model learnt from, at several
 * thresholds; what the thresholds were chosen by.
 */
final class CrossValidation {

    private static final double[] THRESHOLDS = {0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8};
    private static final String OUTREACH = "outreach";
    private static final double OUTREACH_FROM = 0.5;

    private final Map<LabelledMail, Map<String, Double>> probabilities = new HashMap<>();

    CrossValidation(Train train, Map<LabelledMail, Evidence> read, int folds) {
        Signs signs = Signs.english();
        for (int fold = 0; fold < folds; fold++) {
            Decisions decisions = Decisions.of(train.decisions(read, Set.of(fold)));
            MistakeExamples mistakes = new MistakeExamples(RuleBook.english(), decisions);
            for (Map.Entry<LabelledMail, Evidence> entry : read.entrySet()) {
                if (train.fold(entry.getKey()) == fold) {
                    Map<String, Double> said = new HashMap<>();
                    Evidence evidence = entry.getValue();
                    said.put(OUTREACH, decisions.get(OUTREACH).probability(OutreachExamples.traits(evidence, signs)));
                    for (Mistake mistake : Mistake.values()) {
                        said.put(
                                mistake.id(),
                                decisions.get(mistake.id()).probability(mistakes.traits(evidence, mistake)));
                    }
                    probabilities.put(entry.getKey(), said);
                }
            }
        }
    }

    /** Precision and recall of each decision at each threshold, as text. */
    String report() {
        StringBuilder text = new StringBuilder("decision, then precision/recall at thresholds");
        for (double threshold : THRESHOLDS) {
            text.append(String.format(Locale.ROOT, " %9.2f", threshold));
        }
        text.append('\n');
        text.append(row(OUTREACH, said -> said.getOrDefault(OUTREACH, 0.0), LabelledMail::outreach));
        for (Mistake mistake : Mistake.values()) {
            text.append(row(
                    mistake.id(),
                    said -> said.getOrDefault(OUTREACH, 0.0) >= OUTREACH_FROM
                            ? said.getOrDefault(mistake.id(), 0.0)
                            : 0,
                    mail -> mail.mistakes().contains(mistake)));
            text.append(row(
                    "  both together",
                    said -> said.getOrDefault(OUTREACH, 0.0) * said.getOrDefault(mistake.id(), 0.0),
                    mail -> mail.mistakes().contains(mistake)));
        }
        return text.toString();
    }

    private String row(
            String name,
            java.util.function.ToDoubleFunction<Map<String, Double>> probability,
            java.util.function.Predicate<LabelledMail> label) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-46s", name));
        for (double threshold : THRESHOLDS) {
            List<Verdict> verdicts = new ArrayList<>();
            probabilities.forEach((mail, said) ->
                    verdicts.add(Verdict.of(label.test(mail), probability.applyAsDouble(said) >= threshold)));
            Tally tally = Tally.of(verdicts);
            row.append(String.format(Locale.ROOT, " %.2f/%.2f", tally.precision(), tally.recall()));
        }
        return row.append('\n').toString();
    }
}
