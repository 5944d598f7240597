package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A phrase pattern, taken apart. */
sealed interface Pattern {

    /** One word, in any of these forms. */
    record OneOf(Set<String> forms) implements Pattern {}

    /** One word of a kind that no list could hold. */
    record OfKind(WordKind kind) implements Pattern {}

    /** One after the other. */
    record Sequence(List<Pattern> parts) implements Pattern {}

    /** Any one of these. */
    record Choice(List<Pattern> options) implements Pattern {}

    /** There or not. */
    record Maybe(Pattern part) implements Pattern {}

    /** Up to so many words of any kind; a wide gap also steps over commas. */
    record Gap(int words, boolean wide) implements Pattern {}

    /** A place, not a word. */
    record At(Edge edge) implements Pattern {}

    /**
     * Any one of these; the single words among them become one set, which is quicker than a choice among them.
     *
     * @param options at least one
     */
    static Pattern anyOf(List<Pattern> options) {
        if (options.size() == 1) {
            return options.get(0);
        }
        Set<String> words = new TreeSet<>();
        List<Pattern> longer = new ArrayList<>();
        options.forEach(option -> part(option, words, longer));
        if (!words.isEmpty()) {
            longer.add(0, new OneOf(words));
        }
        return longer.size() == 1 ? longer.get(0) : new Choice(longer);
    }

    private static void part(Pattern option, Set<String> words, List<Pattern> longer) {
        if (option instanceof OneOf word) {
            words.addAll(word.forms());
        } else if (option instanceof Choice choice) {
            choice.options().forEach(inner -> part(inner, words, longer));
        } else {
            longer.add(option);
        }
    }

    /** Kinds of words. */
    enum WordKind {
        ANY,
        NAME,
        NUMBER,
        EMAIL,
        URL
    }

    /** Places in a sentence. */
    enum Edge {
        /** Where the sentence starts, greetings and openers such as "so" aside. */
        START,
        /** Where the sentence ends. */
        END,
        /** Anywhere, if the sentence is a question. */
        QUESTION
    }
}
