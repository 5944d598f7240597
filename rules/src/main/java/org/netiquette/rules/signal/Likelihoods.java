package org.netiquette.rules.signal;

import java.util.Map;

/**
 * How likely a sentence shows each signal, and how likely it stands in outreach at all, as a trained model sees it.
 *
 * @param bySignal 0 to 1 for each signal; one that is not named is not likely at all
 * @param outreach how likely a sentence like this stands in a networking contact, 0 to 1
 */
public record Likelihoods(Map<Signal, Double> bySignal, double outreach) {

    /** Of a sentence that no model looked at: nothing is likely. */
    public static final Likelihoods NONE = new Likelihoods(Map.of(), 0);

    /** Copies the map. */
    public Likelihoods {
        bySignal = Map.copyOf(bySignal);
    }

    /** How likely the sentence shows {@code signal}, 0 to 1. */
    public double of(Signal signal) {
        return bySignal.getOrDefault(signal, 0.0);
    }
}
