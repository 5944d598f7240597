package org.netiquette.rules.corpus;

import java.util.Set;
import org.netiquette.rules.signal.Signal;

/**
 * A sentence and the signals that a careful reader sees in it.
 *
 * @param text the sentence
 * @param signals what it shows; often nothing
 * @param hand the file it stands in: one imagined author, the unit of which folds are made
 */
public record LabelledSentence(String text, Set<Signal> signals, String hand) {

    /** Copies the set. */
    public LabelledSentence {
        signals = Set.copyOf(signals);
    }
}
