package org.netiquette.rules.signal;

import java.util.List;

/**
 * What detectors saw in one sentence.
 *
 * @param signals in the order of the sentence; at most one of a kind over any stretch
 * @param cues in the order of the sentence
 * @param likelihoods what a trained model makes of it; {@link Likelihoods#NONE} if none looked
 */
public record Reading(List<SignalHit> signals, List<CueHit> cues, Likelihoods likelihoods) {

    /** Nothing seen. */
    public static final Reading NOTHING = new Reading(List.of(), List.of());

    /** What phrases saw, without the word of a model. */
    public Reading(List<SignalHit> signals, List<CueHit> cues) {
        this(signals, cues, Likelihoods.NONE);
    }

    /** Copies the lists. */
    public Reading {
        signals = List.copyOf(signals);
        cues = List.copyOf(cues);
    }

    /** Whether {@code signal} was seen. */
    public boolean shows(Signal signal) {
        for (SignalHit hit : signals) {
            if (hit.signal() == signal) {
                return true;
            }
        }
        return false;
    }
}
