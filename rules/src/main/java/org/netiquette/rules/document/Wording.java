package org.netiquette.rules.document;

import java.util.List;
import java.util.Map;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.sentence.Sentence.Role;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Words;

/** The words and pairs of words of a draft, without names, as traits: for what kind of mail it is, not what it says. */
public final class Wording {

    /** How the names of these traits start. */
    public static final String PREFIX = "word ";

    private static final double WEIGHT = 0.3;
    private static final int LONGEST_SENTENCE = 2000;

    private Wording() {}

    /** Adds the wording of {@code evidence} to its traits. */
    public static void add(Evidence evidence, Map<String, Double> traits) {
        for (SentenceReading read : evidence.sentences()) {
            if (read.sentence().role() == Role.PROSE) {
                add(PREFIX, read.sentence().text(), traits);
            }
        }
        add(PREFIX + "subject ", evidence.draft().subject(), traits);
    }

    private static void add(String prefix, String text, Map<String, Double> traits) {
        List<Word> words = Words.of(text.substring(0, Math.min(text.length(), LONGEST_SENTENCE)));
        String before = "";
        for (int i = 0; i < words.size(); i++) {
            String form = form(words.get(i), i);
            if (!form.isEmpty()) {
                traits.put(prefix + form, WEIGHT);
                if (!before.isEmpty()) {
                    traits.put(prefix + before + " " + form, WEIGHT);
                }
            }
            before = form;
        }
    }

    /** The word, or nothing if it may be a name. */
    private static String form(Word word, int place) {
        return switch (word.kind()) {
            case PLAIN -> word.form();
            case CAPITALISED -> place == 0 || word.form().equals("i") ? word.form() : "";
            case NUMBER -> "#";
            case EMAIL, URL -> "@";
        };
    }
}
