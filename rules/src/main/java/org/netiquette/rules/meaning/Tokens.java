package org.netiquette.rules.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Words;

/**
 * A sentence as the model reads it: the words in lower case, names and numbers as such, the marks that part or end it.
 *
 * <p>Who writes to whom must not matter, so a capitalised word that is no known word is a name, and all names are
 * alike.
 */
final class Tokens {

    static final String NAME = "<name>";
    static final String NUMBER = "<number>";
    static final String ADDRESS = "<address>";
    static final String QUESTION = "<question>";
    static final String EXCLAMATION = "<exclamation>";
    static final String BREAK = "<break>";

    /** No sentence of a mail is longer; of what is longer only the start is read. */
    private static final int MOST_TOKENS = 80;

    private static final int LONGEST_TEXT = 2000;

    private Tokens() {}

    /**
     * The tokens of {@code sentence}, at most 80.
     *
     * @param knownWords words that are no names, even with a capital
     */
    static List<String> of(String sentence, Set<String> knownWords) {
        String text = sentence.length() > LONGEST_TEXT ? sentence.substring(0, LONGEST_TEXT) : sentence;
        List<String> tokens = new ArrayList<>();
        int readTo = 0;
        for (Word word : Words.of(text)) {
            if (tokens.size() >= MOST_TOKENS) {
                return tokens;
            }
            marks(text, readTo, word.start(), tokens);
            readTo = word.end();
            String token = token(word, knownWords);
            // "Anna Maria Schmidt" is one name, as is "Acme Power Ltd".
            boolean goesOn = token.equals(NAME)
                    && !tokens.isEmpty()
                    && tokens.get(tokens.size() - 1).equals(NAME);
            if (!goesOn) {
                tokens.add(token);
            }
        }
        marks(text, readTo, text.length(), tokens);
        return tokens;
    }

    private static String token(Word word, Set<String> knownWords) {
        return switch (word.kind()) {
            case NUMBER -> NUMBER;
            case EMAIL, URL -> ADDRESS;
            case CAPITALISED -> knownWords.contains(word.form()) ? word.form() : NAME;
            case PLAIN -> word.form();
        };
    }

    private static void marks(String text, int from, int to, List<String> tokens) {
        for (int i = from; i < to; i++) {
            String mark = switch (text.charAt(i)) {
                case '?' -> QUESTION;
                case '!' -> EXCLAMATION;
                case ';', '—', '–', '…' -> BREAK;
                default -> "";
            };
            if (!mark.isEmpty()
                    && (tokens.isEmpty() || !tokens.get(tokens.size() - 1).equals(mark))) {
                tokens.add(mark);
            }
        }
    }
}
