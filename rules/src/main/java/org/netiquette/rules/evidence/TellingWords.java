package org.netiquette.rules.evidence;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells of nearly every text that none of some words stands in it, in one pass and without taking the text apart: a
 * quoted thread is long, and takes longer to take apart than a draft to review.
 */
final class TellingWords {

    private static final int LAST_ASCII = 127;

    private final Set<String> words;
    private final BitSet initials = new BitSet();
    private final int shortest;
    private final int longest;

    /**
     * A test for these words.
     *
     * @param words in lower case, of the letters a to z
     */
    TellingWords(Set<String> words) {
        this.words = new HashSet<>(words);
        this.shortest = words.stream().mapToInt(String::length).min().orElse(1);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        words.forEach(word -> initials.set(word.charAt(0)));
    }

    /** Whether one of the words may stand in a text; no only if none does, whatever the case and the accents. */
    boolean stand(String text) {
        int start = 0;
        char before = ' ';
        for (int at = 0; at <= text.length(); at++) {
            char unit = at < text.length() ? text.charAt(at) : ' ';
            if (unit > LAST_ASCII && !isMereMark(unit)) {
                // An accent, or one of the many shapes that letters have: "résumé" has to be looked at more closely.
                return true;
            }
            boolean letter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
            boolean hump = unit >= 'A' && unit <= 'Z' && before >= 'a' && before <= 'z';
            if (!letter || hump) {
                if (isOne(text, start, at)) {
                    return true;
                }
                start = letter ? at : at + 1;
            }
            before = unit;
        }
        return false;
    }

    private boolean isOne(String text, int start, int end) {
        int length = end - start;
        return length >= shortest
                && length <= longest
                && initials.get(text.charAt(start) | ' ')
                && words.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Whether it is punctuation, a dash, a blank or a currency, and stands for no letter. */
    private static boolean isMereMark(char unit) {
        return unit == '\u00A0' || (unit >= '\u2010' && unit <= '\u2027') || (unit >= '\u20A0' && unit <= '\u20A7');
    }
}
