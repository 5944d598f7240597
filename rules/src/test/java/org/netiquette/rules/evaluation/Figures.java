package org.netiquette.rules.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;

/**
 * What came out of an evaluation.
 *
 * @param decisions {@code outreach} and each mistake, with counts, figures and their intervals
 * @param lights reason, research and question of the game plan, in the networking mails that were read for them
 * @param ordinaryMails how many ordinary mails there are
 * @param ordinaryFlagged how many of them got any finding, hints too
 * @param goodMails how many networking mails without a mistake there are
 * @param goodFlagged how many of them got a finding above a hint
 * @param outreachReliability whether the confidence of the outreach decision means what it says
 * @param signalReliability the same for the likelihoods of signals in labelled sentences
 * @param errors each wrong verdict, for reading
 * @param disagreements where phrases and model differ about a labelled sentence, for reading
 */
public record Figures(
        Map<String, Decision> decisions,
        Map<String, Decision> lights,
        int ordinaryMails,
        int ordinaryFlagged,
        int goodMails,
        int goodFlagged,
        Reliability outreachReliability,
        Reliability signalReliability,
        List<String> errors,
        List<String> disagreements) {

    /** The name of the outreach decision among the decisions. */
    public static final String OUTREACH = "outreach";

    /**
     * One decision, measured.
     *
     * @param tally the counts
     * @param precision its 95 % interval
     * @param recall its 95 % interval
     * @param f1 its 95 % interval
     */
    public record Decision(Tally tally, Tally.Interval precision, Tally.Interval recall, Tally.Interval f1) {

        static Decision of(Collection<Verdict> verdicts) {
            return new Decision(
                    Tally.of(verdicts),
                    Tally.interval(verdicts, Tally::precision),
                    Tally.interval(verdicts, Tally::recall),
                    Tally.interval(verdicts, Tally::f1));
        }
    }

    /** The figures for these outcomes. */
    public static Figures of(List<Outcome> outcomes, Reliability signals, List<String> disagreements) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        decisions.put(
                OUTREACH, Decision.of(outcomes.stream().map(Outcome::outreach).toList()));
        for (Mistake mistake : Mistake.values()) {
            decisions.put(
                    mistake.id(),
                    Decision.of(outcomes.stream()
                            .map(outcome -> outcome.verdicts().get(mistake))
                            .toList()));
        }
        List<Outcome> ordinary =
                outcomes.stream().filter(outcome -> !outcome.mail().outreach()).toList();
        List<Outcome> good = outcomes.stream().filter(Outcome::good).toList();
        return new Figures(
                decisions,
                lights(outcomes),
                ordinary.size(),
                (int) ordinary.stream()
                        .filter(outcome -> !outcome.review().findings().isEmpty())
                        .count(),
                good.size(),
                (int) good.stream()
                        .filter(outcome -> !outcome.warned().isEmpty())
                        .count(),
                Reliability.of(outcomes.stream()
                        .map(outcome -> new Reliability.Case(
                                outcome.outreachProbability(), outcome.mail().outreach()))
                        .toList()),
                signals,
                outcomes.stream().flatMap(outcome -> errors(outcome).stream()).toList(),
                disagreements);
    }

    private static Map<String, Decision> lights(List<Outcome> outcomes) {
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.lights()
                    .forEach((light, verdict) -> verdicts.computeIfAbsent(light, key -> new ArrayList<>())
                            .add(verdict));
        }
        Map<String, Decision> lights = new LinkedHashMap<>();
        verdicts.forEach((light, of) -> lights.put(light, Decision.of(of)));
        return lights;
    }

    /** Hits of all mistakes together against false alarms of all. */
    public double lintscore() {
        int hits = 0;
        int falseAlarms = 0;
        for (Map.Entry<String, Decision> decision : decisions.entrySet()) {
            if (!decision.getKey().equals(OUTREACH)) {
                hits += decision.getValue().tally().hits();
                falseAlarms += decision.getValue().tally().falseAlarms();
            }
        }
        return new Tally(hits, falseAlarms, 0).lintscore();
    }

    private static List<String> errors(Outcome outcome) {
        List<String> errors = new ArrayList<>();
        String id = outcome.mail().id() + " «" + outcome.mail().draft().subject() + "» ";
        if (outcome.outreach() == Verdict.MISS || outcome.outreach() == Verdict.FALSE_ALARM) {
            errors.add(outcome.outreach() + " outreach " + id
                    + outcome.review().outreach().confidence() + " "
                    + outcome.review().outreach().reasons());
        }
        outcome.verdicts().forEach((mistake, verdict) -> {
            if (verdict == Verdict.MISS) {
                errors.add("MISS " + mistake.id() + " " + id);
            } else if (verdict == Verdict.FALSE_ALARM) {
                errors.add("FALSE_ALARM " + mistake.id() + " " + id + quotes(outcome, mistake));
            }
        });
        return errors;
    }

    private static String quotes(Outcome outcome, Mistake mistake) {
        return outcome.review().findings().stream()
                .filter(finding -> finding.mistake() == mistake && finding.severity() != Severity.HINT)
                .map(Figures::quote)
                .toList()
                .toString();
    }

    private static String quote(Finding finding) {
        return finding.rule() + ": " + finding.place().quote().replaceAll("\\s+", " ");
    }
}
