package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.netiquette.rules.phrase.Phrase.Stretch;

/**
 * Many phrases, found in one pass: for each word only those are tried that can start with it. Of some thousand phrases
 * a sentence starts a few dozen, which makes the difference between milliseconds and microseconds.
 */
final class PhraseIndex {

    private static final int[] NONE = {};

    private final List<Phrase> phrases;
    private final Map<String, WordClasses> vocabulary;
    private final Set<String> openers;
    /** By word, the phrases that may start with it. */
    private final Map<String, int[]> startingWith;

    private final int[] startingWithAnything;
    /**
     * By phrase, the rarest class of words that each match of it holds; -1 if there is none. Most phrases fail by it.
     */
    private final int[] rarest;

    private final int longest;
    private final int classes;

    /**
     * An index of phrases.
     *
     * @param phrases compiled over {@code vocabulary}
     * @param openers words that may stand before what a sentence really starts with
     */
    PhraseIndex(List<Phrase> phrases, Vocabulary vocabulary, Set<String> openers) {
        this.phrases = List.copyOf(phrases);
        this.vocabulary = vocabulary.classesOfWords();
        this.openers = Set.copyOf(openers);
        this.classes = vocabulary.size();
        int[] commonness = vocabulary.commonness();
        this.rarest = phrases.stream()
                .mapToInt(phrase -> rarest(phrase.program().required(), commonness))
                .toArray();
        this.longest = phrases.stream()
                .mapToInt(phrase -> phrase.program().length())
                .max()
                .orElse(0);
        BitSet[] byClass = Stream.generate(BitSet::new).limit(vocabulary.size()).toArray(BitSet[]::new);
        BitSet anything = new BitSet();
        for (int i = 0; i < phrases.size(); i++) {
            Program program = phrases.get(i).program();
            if (program.startsWithAnything()) {
                anything.set(i);
            }
            for (int number : program.startingClasses()) {
                byClass[number].set(i);
            }
        }
        this.startingWithAnything = anything.stream().toArray();
        this.startingWith = new HashMap<>();
        this.vocabulary.forEach((word, classes) -> {
            BitSet starting = new BitSet();
            for (int number : classes.numbers()) {
                starting.or(byClass[number]);
            }
            if (!starting.isEmpty()) {
                startingWith.put(word, starting.stream().toArray());
            }
        });
    }

    private static int rarest(int[] required, int[] commonness) {
        return Arrays.stream(required)
                .boxed()
                .min(Comparator.comparingInt(number -> commonness[number]))
                .orElse(-1);
    }

    /** A sentence made ready for these phrases. */
    ReadSentence read(String sentence) {
        return ReadSentence.of(sentence, vocabulary, openers);
    }

    /**
     * A phrase that stands in a sentence.
     *
     * @param phrase its number in the list
     * @param stretch where
     */
    record Found(int phrase, Stretch stretch) {}

    /**
     * Every phrase that stands in the sentence, by the phrases' numbers; a phrase not inside another stretch of itself.
     */
    List<Found> find(ReadSentence sentence) {
        Search search = new Search(sentence);
        // From the end, so that the words seen so far are those that a match starting here can still reach.
        for (int at = sentence.length() - 1; at >= 0; at--) {
            sentence.classesAt(at).addTo(search.present);
            search.tryAll(startingWithAnything, at);
            search.tryAll(startingWith.getOrDefault(sentence.word(at).form(), NONE), at);
        }
        return withoutOverlaps(search.found);
    }

    private static List<Found> withoutOverlaps(List<Found> found) {
        found.sort(Comparator.comparingInt(Found::phrase)
                .thenComparingInt(one -> one.stretch().from()));
        List<Found> kept = new ArrayList<>(found.size());
        for (Found one : found) {
            Optional<Found> last = kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
            boolean inside = last.isPresent()
                    && last.get().phrase() == one.phrase()
                    && last.get().stretch().overlaps(one.stretch());
            if (!inside) {
                kept.add(one);
            }
        }
        return kept;
    }

    private final class Search {

        private final Matcher matcher;
        private final BitSet present = new BitSet(classes);
        private final List<Found> found = new ArrayList<>();

        Search(ReadSentence sentence) {
            this.matcher = new Matcher(sentence, longest);
        }

        void tryAll(int[] candidates, int at) {
            for (int candidate : candidates) {
                int needed = rarest[candidate];
                if (needed < 0 || present.get(needed)) {
                    tryAt(candidate, at);
                }
            }
        }

        private void tryAt(int candidate, int at) {
            Program program = phrases.get(candidate).program();
            if (program.mayMatch(present)) {
                int to = matcher.matchFrom(program, at);
                if (to > at) {
                    found.add(new Found(candidate, new Stretch(at, to)));
                }
            }
        }
    }
}
