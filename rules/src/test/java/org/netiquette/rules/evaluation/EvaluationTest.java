package org.netiquette.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.netiquette.rules.corpus.Corpus;
import org.netiquette.rules.evaluation.Reliability.Case;

/** That the judgement does not get worse, and that the figures are figured right. */
class EvaluationTest {

    /** What each decision reached when it was last measured, less what chance alone moves. */
    private static final Map<String, Double> F1_AT_LEAST = Map.of(
            "outreach", 0.95,
            "ask-for-job", 0.86,
            "ask-for-validation", 0.88,
            "no-game-plan", 0.77,
            "ask-for-names", 0.87,
            "making-demands", 0.88);

    private static final Map<String, Double> F1_OF_LIGHTS_AT_LEAST =
            Map.of("reason", 0.77, "research", 0.85, "question", 0.84);

    private static final Figures FIGURES = Evaluation.figures(Corpus.test());

    @TestFactory
    Stream<DynamicTest> noDecisionGetsWorseBeyondNoise() {
        return F1_AT_LEAST.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(tally(entry.getKey()).f1())
                                .as("%s", FIGURES.errors())
                                .isGreaterThanOrEqualTo(entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> noLightOfTheGamePlanGetsWorseBeyondNoise() {
        return F1_OF_LIGHTS_AT_LEAST.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(Objects.requireNonNull(FIGURES.lights().get(entry.getKey()))
                                        .tally()
                                        .f1())
                                .isGreaterThanOrEqualTo(entry.getValue())));
    }

    private static Tally tally(String decision) {
        return Objects.requireNonNull(FIGURES.decisions().get(decision)).tally();
    }

    @Test
    void hardlyAnyOrdinaryMailGetsAFinding() {
        assertThat(FIGURES.ordinaryFlagged()).isLessThanOrEqualTo(FIGURES.ordinaryMails() * 2 / 100);
    }

    @Test
    void hardlyAnyGoodNetworkingMailIsWarnedAbout() {
        assertThat(FIGURES.goodFlagged()).isLessThanOrEqualTo(FIGURES.goodMails() * 8 / 100);
    }

    @Test
    void confidenceMeansWhatItSays() {
        assertThat(FIGURES.outreachReliability().error()).isLessThan(0.06);
        assertThat(FIGURES.signalReliability().error()).isLessThan(0.03);
    }

    @Test
    void countsAreTurnedIntoFigures() {
        Tally tally = Tally.of(
                List.of(Verdict.HIT, Verdict.HIT, Verdict.HIT, Verdict.FALSE_ALARM, Verdict.MISS, Verdict.SILENCE));
        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(tally.recall()).isEqualTo(0.75);
        assertThat(tally.lintscore()).isEqualTo(3 * 0.75 * 0.75);
    }

    @Test
    void anIntervalHoldsTheFigureItIsAbout() {
        List<Verdict> verdicts = List.of(
                Verdict.HIT, Verdict.HIT, Verdict.HIT, Verdict.HIT, Verdict.FALSE_ALARM, Verdict.MISS, Verdict.HIT);
        Tally.Interval interval = Tally.interval(verdicts, Tally::f1);
        assertThat(Tally.of(verdicts).f1()).isBetween(interval.from(), interval.to());
        assertThat(interval.from()).isLessThan(interval.to());
    }

    @Test
    void aProbabilityThatIsOftenWrongShowsInTheReliability() {
        assertThat(Reliability.of(List.of(new Case(0.95, true), new Case(0.05, false)))
                        .error())
                .isLessThan(0.06);
        assertThat(Reliability.of(List.of(new Case(0.95, false), new Case(0.05, true)))
                        .error())
                .isGreaterThan(0.9);
    }
}
