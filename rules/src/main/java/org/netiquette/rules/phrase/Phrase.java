package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * A compiled phrase.
 *
 * @param program how it is found
 * @param mentionsNegator whether "not" or the like is itself part of it
 */
record Phrase(Program program, boolean mentionsNegator) {

    /** A stretch of words, from {@code from} until before {@code to}. */
    record Stretch(int from, int to) {

        boolean overlaps(Stretch other) {
            return from < other.to && other.from < to;
        }
    }

    /** Whether the phrase stands anywhere in a sentence. */
    boolean isIn(ReadSentence sentence) {
        return !find(sentence).isEmpty();
    }

    /** Where the phrase stands in a sentence: the longest match at each word, none inside another. */
    List<Stretch> find(ReadSentence sentence) {
        if (!program.mayMatch(sentence.present())) {
            return List.of();
        }
        Matcher matcher = new Matcher(sentence, program.length());
        List<Stretch> found = new ArrayList<>();
        int from = 0;
        while (from < sentence.length()) {
            int to = program.mayStartAt(sentence, from) ? matcher.matchFrom(program, from) : from;
            if (to > from) {
                found.add(new Stretch(from, to));
            }
            from = Math.max(to, from + 1);
        }
        return found;
    }
}
