package org.netiquette.rules.sentence;

import java.util.List;
import java.util.Set;

/**
 * How a language's mail salutes. A line that starts like a greeting and goes on to say something is none: in a message
 * of one line that would be all there is.
 *
 * @param first first words of a line that salutes, in lower case
 * @param addressees what else stands in one, beside names, in lower case
 * @param spoken what stands in none, in lower case: who says it has begun to speak
 */
public record Greetings(Set<String> first, Set<String> addressees, Set<String> spoken) {

    private static final int LONGEST = 60;

    /** Without a mark at its end only a short line is a greeting. */
    private static final int LONGEST_UNMARKED = 30;

    private static final int MOST_STRANGE_WORDS = 4;

    /** Names in small letters, say. */
    private static final int MOST_STRANGE_WORDS_UNMARKED = 2;

    /** Copies the sets. */
    public Greetings {
        first = Set.copyOf(first);
        addressees = Set.copyOf(addressees);
        spoken = Set.copyOf(spoken);
    }

    /** Whether a line, without blanks at its ends and not empty, does nothing but salute. */
    boolean isOne(String line) {
        List<Word> words = Words.of(line);
        if (line.length() > LONGEST
                || words.isEmpty()
                || !first.contains(words.get(0).form())) {
            return false;
        }
        if (line.contains("? ") || speaks(words)) {
            return false;
        }
        long strange = words.stream().filter(this::isStrange).count();
        char last = line.charAt(line.length() - 1);
        if (last == ',' || last == '!' || last == ':') {
            return strange <= MOST_STRANGE_WORDS;
        }
        return line.length() <= LONGEST_UNMARKED
                && last != '.'
                && last != '?'
                && strange <= MOST_STRANGE_WORDS_UNMARKED;
    }

    /** Whether a line holds a word that no greeting holds; "R." in "Dear Dr. R. Mehta" is an initial. */
    boolean speaks(String line) {
        return speaks(Words.of(line));
    }

    private boolean speaks(List<Word> words) {
        return words.stream().anyMatch(word -> spoken.contains(word.form()) && !isInitial(word));
    }

    private static boolean isInitial(Word word) {
        return word.kind() == Word.Kind.CAPITALISED && word.form().length() == 1;
    }

    private boolean isStrange(Word word) {
        return word.kind() == Word.Kind.PLAIN && !first.contains(word.form()) && !addressees.contains(word.form());
    }
}
