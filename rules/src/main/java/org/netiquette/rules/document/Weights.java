package org.netiquette.rules.document;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The trained weights of one yes-or-no decision about a draft: a logistic regression over its traits.
 *
 * @param byTrait log-odds that a trait of 1 adds; what is not named adds nothing
 * @param bias log-odds of a draft without any trait
 */
public record Weights(Map<String, Double> byTrait, double bias) {

    /** Copies the map. */
    public Weights {
        // Not Map.copyOf: most of a draft's traits are looked up in vain, and a hash map says so sooner.
        byTrait = Collections.unmodifiableMap(new HashMap<>(byTrait));
    }

    /** Log-odds of yes for a draft with these traits. */
    public double odds(Map<String, Double> traits) {
        double odds = bias;
        for (Map.Entry<String, Double> trait : traits.entrySet()) {
            odds += byTrait.getOrDefault(trait.getKey(), 0.0) * trait.getValue();
        }
        return odds;
    }

    /** Probability of yes for a draft with these traits, 0 to 1. */
    public double probability(Map<String, Double> traits) {
        return probability(odds(traits));
    }

    /** The probability, 0 to 1, that log-odds stand for. */
    public static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
