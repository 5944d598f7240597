package org.netiquette.rules.sentence;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * English contractions, taken apart, so that a pattern says "I am" and means "I'm", "I’m" and "im".
 *
 * <p>'s and 'd stay as they are: only the sentence knows whether they stand for "is", "has" or a possessive, for
 * "would" or "had".
 */
final class Contractions {

    /** Those that people write as one word, with or without the apostrophe. */
    private static final Map<String, List<String>> WHOLE = Map.ofEntries(
            entry("won't", List.of("will", "not")),
            entry("wont", List.of("will", "not")),
            entry("can't", List.of("can", "not")),
            entry("cannot", List.of("can", "not")),
            entry("cant", List.of("can", "not")),
            entry("shan't", List.of("shall", "not")),
            entry("ain't", List.of("is", "not")),
            entry("dont", List.of("do", "not")),
            entry("doesnt", List.of("does", "not")),
            entry("didnt", List.of("did", "not")),
            entry("isnt", List.of("is", "not")),
            entry("arent", List.of("are", "not")),
            entry("wasnt", List.of("was", "not")),
            entry("havent", List.of("have", "not")),
            entry("hasnt", List.of("has", "not")),
            entry("wouldnt", List.of("would", "not")),
            entry("couldnt", List.of("could", "not")),
            entry("shouldnt", List.of("should", "not")),
            entry("im", List.of("i", "am")),
            entry("ive", List.of("i", "have")),
            entry("youre", List.of("you", "are")),
            entry("youve", List.of("you", "have")),
            entry("theyre", List.of("they", "are")),
            entry("let's", List.of("let", "us")),
            entry("gonna", List.of("going", "to")),
            entry("wanna", List.of("want", "to")),
            entry("gotta", List.of("got", "to")));

    private static final Map<String, String> ENDINGS =
            Map.of("m", "am", "re", "are", "ve", "have", "ll", "will", "s", "'s", "d", "'d");

    private Contractions() {}

    /**
     * The parts of a word.
     *
     * @param form the word in lower case with straight apostrophes
     * @return its one or two parts
     */
    static List<String> parts(String form) {
        List<String> whole = WHOLE.get(form);
        if (whole != null) {
            return whole;
        }
        int apostrophe = form.lastIndexOf('\'');
        if (apostrophe <= 0) {
            return List.of(form);
        }
        String stem = form.substring(0, apostrophe);
        String tail = form.substring(apostrophe + 1);
        if (tail.equals("t") && stem.endsWith("n") && stem.length() > 2) {
            return List.of(stem.substring(0, stem.length() - 1), "not");
        }
        String ending = ENDINGS.get(tail);
        return ending == null ? List.of(form) : List.of(stem, ending);
    }
}
