package org.netiquette.rules.mistake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.document.Traits;
import org.netiquette.rules.document.Weights;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.signal.Signal;

/** Reads the four lights of the game plan off the evidence. */
public final class GamePlans {

    /**
     * From here on a sentence is taken to ask a question by itself. Lower than where it would be pointed at: a question
     * that is missed makes the coach ask for what is there.
     */
    private static final double ASKS_FROM = 0.05;

    private static final Set<Signal> SIGNALS = Set.of(Signal.values());

    private final Map<Light, Weights> weights = new EnumMap<>(Light.class);

    /**
     * Plans.
     *
     * @param decisions how the traits of a draft are weighed for each {@link Light}
     * @throws IllegalArgumentException if it does not say so for one of them
     */
    public GamePlans(Decisions decisions) {
        for (Light light : Light.values()) {
            weights.put(light, decisions.get(light.decision()));
        }
    }

    /** The four lights. */
    public GamePlan of(Evidence evidence) {
        Set<Light> lit = lit(evidence);
        int questions = lit.contains(Light.QUESTION) ? Math.max(1, evidence.count(Signal.CONCRETE_QUESTION)) : 0;
        return new GamePlan(
                lit.contains(Light.REASON), lit.contains(Light.RESEARCH), questions, evidence.shows(Signal.COURTESY));
    }

    private Set<Light> lit(Evidence evidence) {
        Set<Light> lit = EnumSet.noneOf(Light.class);
        Arrays.stream(Light.values())
                .filter(light -> evidence.shows(light.signal()))
                .forEach(lit::add);
        if (lit.size() < Light.values().length) {
            Map<String, Double> traits = traits(evidence);
            weights.forEach((light, of) -> {
                if (of.probability(traits) >= light.litFrom()) {
                    lit.add(light);
                }
            });
        }
        return lit;
    }

    /** The traits of a draft that its lights are decided by. */
    static Map<String, Double> traits(Evidence evidence) {
        return Traits.of(evidence, SIGNALS);
    }

    /** Whether this sentence alone asks a question. */
    static boolean asks(SentenceReading read) {
        return read.shows(Signal.CONCRETE_QUESTION)
                || read.reading().likelihoods().of(Signal.CONCRETE_QUESTION) >= ASKS_FROM;
    }
}
