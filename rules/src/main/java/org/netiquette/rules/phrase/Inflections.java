package org.netiquette.rules.phrase;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The forms of English words: plurals, third persons, past forms and -ing forms. A form too many does no harm.
 * Remembers what it was asked; for use while patterns are compiled.
 */
final class Inflections {

    private static final String VOWELS = "aeiou";

    private final Map<String, Set<String>> irregular;
    private final Map<String, Set<String>> known = new HashMap<>();

    /**
     * Inflections.
     *
     * @param irregular for words that follow no rule, all of their other forms
     */
    Inflections(Map<String, Set<String>> irregular) {
        this.irregular = Map.copyOf(irregular);
    }

    /** All forms of {@code word}, itself included. */
    Set<String> formsOf(String word) {
        return known.computeIfAbsent(word, this::inflect);
    }

    private Set<String> inflect(String word) {
        Set<String> forms = new TreeSet<>();
        forms.add(word);
        Set<String> others = irregular.get(word);
        if (others != null) {
            forms.addAll(others);
            return forms;
        }
        char last = word.charAt(word.length() - 1);
        boolean afterConsonant = word.length() > 1 && isConsonant(word.charAt(word.length() - 2));
        if (last == 'e') {
            String stem = word.substring(0, word.length() - 1);
            forms.add(word + "s");
            forms.add(word + "d");
            forms.add((stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem) + "ing");
        } else if (last == 'y' && afterConsonant) {
            String stem = word.substring(0, word.length() - 1);
            forms.add(stem + "ies");
            forms.add(stem + "ied");
            forms.add(word + "ing");
        } else {
            boolean hisses = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
            forms.add(word + (hisses ? "es" : "s"));
            forms.add(word + "ed");
            forms.add(word + "ing");
            if (doubles(word)) {
                forms.add(word + last + "ed");
                forms.add(word + last + "ing");
            }
        }
        return forms;
    }

    /** Whether it ends in consonant, vowel, consonant, so that "plan" has "planned". */
    private static boolean doubles(String word) {
        int n = word.length();
        return n >= 3
                && isConsonant(word.charAt(n - 1))
                && "wxy".indexOf(word.charAt(n - 1)) < 0
                && !isConsonant(word.charAt(n - 2))
                && isConsonant(word.charAt(n - 3));
    }

    private static boolean isConsonant(char c) {
        return VOWELS.indexOf(c) < 0;
    }
}
