package org.netiquette.rules.evidence;

import org.netiquette.rules.sentence.Sentence;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;

/**
 * A sentence of the author text with what it shows.
 *
 * @param sentence the sentence
 * @param reading its signals and cues
 */
public record SentenceReading(Sentence sentence, Reading reading) {

    /** Whether the sentence shows {@code signal}. */
    public boolean shows(Signal signal) {
        return reading.shows(signal);
    }

    /** Whether the sentence is a question. */
    public boolean isQuestion() {
        return sentence.isQuestion();
    }
}
