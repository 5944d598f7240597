package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.phrase.Phrase.Stretch;
import org.netiquette.rules.signal.Strength;

/**
 * From the phrases that stand in one sentence to the hits of its packs: negation, exceptions and overlaps are settled
 * here.
 */
final class PackSearch {

    private final ReadSentence sentence;
    private final Negation negation;
    private final BitSet negating;

    PackSearch(ReadSentence sentence, Negation negation) {
        this.sentence = sentence;
        this.negation = negation;
        this.negating = negation.negatingWords(sentence);
    }

    /**
     * What a pack found.
     *
     * @param group the kind of wording
     * @param phrase the wording
     * @param stretch which words
     */
    record Hit(PhraseGroup group, Phrase phrase, Stretch stretch) {

        /**
         * One hit for two that overlap: the surer group's, over the words of both; next to a sure one, a weak one does
         * not count.
         */
        Hit merge(Hit later) {
            Strength strength = group.strength();
            if ((strength == Strength.WEAK) != (later.group.strength() == Strength.WEAK)) {
                return strength == Strength.WEAK ? later : this;
            }
            PhraseGroup surer = later.group.strength().compareTo(strength) > 0 ? later.group : group;
            return new Hit(
                    surer,
                    phrase,
                    new Stretch(
                            Math.min(stretch.from(), later.stretch.from()),
                            Math.max(stretch.to(), later.stretch.to())));
        }
    }

    /** Of the hits of one pack those that hold, in the order of the sentence, none overlapping another. */
    List<Hit> settle(List<Hit> hits) {
        List<Hit> valid = new ArrayList<>(hits.stream().filter(this::holds).toList());
        valid.sort(Comparator.comparingInt(hit -> hit.stretch().from()));
        List<Hit> merged = new ArrayList<>();
        for (Hit hit : valid) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).stretch().overlaps(hit.stretch())) {
                merged.set(last, merged.get(last).merge(hit));
            } else {
                merged.add(hit);
            }
        }
        return merged;
    }

    /** The code units that a hit covers. */
    Span span(Hit hit) {
        return new Span(
                sentence.word(hit.stretch().from()).start(),
                sentence.word(hit.stretch().to() - 1).end());
    }

    private boolean holds(Hit hit) {
        PhraseGroup group = hit.group();
        boolean undone = group.negatable()
                && negation.undoes(
                        negating, sentence, hit.stretch(), hit.phrase().mentionsNegator());
        return !undone
                && group.unless().stream().noneMatch(phrase -> phrase.isIn(sentence))
                && group.exceptions().stream().noneMatch(exception -> overlaps(exception, hit.stretch()));
    }

    private boolean overlaps(Phrase exception, Stretch stretch) {
        return exception.find(sentence).stream().anyMatch(stretch::overlaps);
    }
}
