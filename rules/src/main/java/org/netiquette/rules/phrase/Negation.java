package org.netiquette.rules.phrase;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.netiquette.rules.phrase.Phrase.Stretch;
import org.netiquette.rules.sentence.Word.Joint;

/** Whether a wording is undone by a "not" before it. */
final class Negation {

    /** How many words before a wording a "not" still reaches it: "I am not writing to ask you for a job". */
    private static final int REACH = 5;

    /** Words that begin a clause of their own, which no "not" before them reaches. */
    private static final Set<String> CLAUSE_STARTS =
            Set.of("but", "because", "if", "so", "since", "although", "though", "and");

    private final Set<String> negators;
    private final List<Phrase> harmless;

    Negation(Set<String> negators, List<Phrase> harmless) {
        this.negators = Set.copyOf(negators);
        this.harmless = List.copyOf(harmless);
    }

    /** The words of the sentence that negate. */
    BitSet negatingWords(ReadSentence sentence) {
        BitSet negating = new BitSet(sentence.length());
        for (int i = 0; i < sentence.length(); i++) {
            if (negators.contains(sentence.word(i).form())) {
                negating.set(i);
            }
        }
        if (!negating.isEmpty()) {
            for (Phrase phrase : harmless) {
                phrase.find(sentence).forEach(stretch -> negating.clear(stretch.from(), stretch.to()));
            }
        }
        return negating;
    }

    /** Whether one of the negating words undoes what stands at {@code stretch}. */
    boolean undoes(BitSet negating, ReadSentence sentence, Stretch stretch, boolean phraseMentionsNegator) {
        if (negating.isEmpty()) {
            return false;
        }
        int inside = negating.nextSetBit(stretch.from());
        if (inside >= 0 && inside < stretch.to() && !phraseMentionsNegator) {
            return true;
        }
        for (int i = stretch.from(); i > 0 && i > stretch.from() - REACH; i--) {
            Joint joint = sentence.word(i).before();
            boolean newClause = joint != Joint.SPACE || (i < stretch.from() && startsClause(sentence, i));
            if (newClause) {
                return false;
            }
            if (negating.get(i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsClause(ReadSentence sentence, int index) {
        return CLAUSE_STARTS.contains(sentence.word(index).form());
    }
}
