package org.netiquette.rules.phrase;

import java.util.List;
import org.netiquette.rules.signal.Strength;

/**
 * Wordings of one kind.
 *
 * @param name its name in the pack; with the signal it picks the coach's words
 * @param strength how surely these wordings show the signal
 * @param phrases the wordings
 * @param exceptions where one of these overlaps a wording, there is no hit
 * @param unless where one of these stands anywhere in the sentence, there is no hit
 * @param negatable whether "not" before the wording undoes it
 * @param examples sentences that must be flagged and sentences that must pass
 */
record PhraseGroup(
        String name,
        Strength strength,
        List<Phrase> phrases,
        List<Phrase> exceptions,
        List<Phrase> unless,
        boolean negatable,
        List<Example> examples) {

    PhraseGroup {
        phrases = List.copyOf(phrases);
        exceptions = List.copyOf(exceptions);
        unless = List.copyOf(unless);
        examples = List.copyOf(examples);
    }
}
