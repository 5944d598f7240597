package org.netiquette.rules.mistake;

import java.util.Map;
import java.util.Objects;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.signal.Signal;

/** Reads the four lights of the game plan off the evidence. */
public final class GamePlans {

    /**
     * From here on a sentence is taken to give a reason, to show research or to ask a question. Lower than where it
     * would be pointed at: a light that is missed makes the coach ask for what is there. What came of it, on mails that
     * others wrote: {@code rules/MEASUREMENTS.md}.
     */
    private static final Map<Signal, Double> LIT_FROM =
            Map.of(Signal.PURPOSE, 0.1, Signal.RESEARCH, 0.15, Signal.CONCRETE_QUESTION, 0.05);

    private GamePlans() {}

    /**
     * The four lights. Who asks a question that their homework or their own situation led them to has shown a reason.
     */
    public static GamePlan of(Evidence evidence) {
        boolean research = isLit(evidence, Signal.RESEARCH);
        boolean asks = isLit(evidence, Signal.CONCRETE_QUESTION);
        boolean situation = evidence.shows(Signal.SEEKER);
        boolean reason =
                isLit(evidence, Signal.PURPOSE) || (research && situation) || (asks && (research || situation));
        int questions = asks ? Math.max(1, evidence.count(Signal.CONCRETE_QUESTION)) : 0;
        return new GamePlan(reason, research, questions, evidence.shows(Signal.COURTESY));
    }

    private static boolean isLit(Evidence evidence, Signal light) {
        return evidence.shows(light) || evidence.sentences().stream().anyMatch(read -> isLit(read, light));
    }

    /** Whether this sentence alone would light the light of a question. */
    static boolean asks(SentenceReading read) {
        return isLit(read, Signal.CONCRETE_QUESTION);
    }

    private static boolean isLit(SentenceReading read, Signal light) {
        double from = Objects.requireNonNull(LIT_FROM.get(light));
        return read.shows(light) || read.reading().likelihoods().of(light) >= from;
    }
}
