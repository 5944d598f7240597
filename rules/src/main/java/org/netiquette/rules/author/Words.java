package org.netiquette.rules.author;

import java.text.Normalizer;
import java.util.Locale;

/** How lines are compared with the word lists: by their words, whatever the case, punctuation and spacing. */
final class Words {

    private Words() {}

    /** The words of {@code line} in lower case, one space between them. */
    static String fold(String line) {
        return isAscii(line) ? foldAscii(line) : foldAny(Normalizer.normalize(line, Normalizer.Form.NFC));
    }

    /** Most lines are ASCII and every line of a quoted thread is folded, so these take the short way. */
    private static String foldAscii(String line) {
        char[] words = new char[line.length()];
        int length = 0;
        boolean gap = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            boolean capital = letter >= 'A' && letter <= 'Z';
            if (capital || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                if (gap && length > 0) {
                    words[length++] = ' ';
                }
                words[length++] = capital ? (char) (letter + ('a' - 'A')) : letter;
                gap = false;
            } else {
                gap = true;
            }
        }
        return new String(words, 0, length);
    }

    private static String foldAny(String composed) {
        StringBuilder words = new StringBuilder(composed.length());
        boolean gap = false;
        for (int at = 0; at < composed.length(); ) {
            int letter = composed.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                words.appendCodePoint(letter);
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** ASCII is always in normal form. */
    private static boolean isAscii(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    /** How many words a folded text has. */
    static int count(String folded) {
        if (folded.isEmpty()) {
            return 0;
        }
        return 1 + (int) folded.chars().filter(unit -> unit == ' ').count();
    }

    /** Whether the folded text has the folded phrase, as whole words. */
    static boolean contains(String folded, String phrase) {
        return (" " + folded + " ").contains(" " + phrase + " ");
    }

    /** Whether the folded text begins with the folded phrase, as whole words. */
    static boolean startsWith(String folded, String phrase) {
        return folded.startsWith(phrase)
                && (folded.length() == phrase.length() || folded.charAt(phrase.length()) == ' ');
    }

    /** Whether the folded text ends with the folded phrase, as whole words. */
    static boolean endsWith(String folded, String phrase) {
        int before = folded.length() - phrase.length() - 1;
        return folded.endsWith(phrase) && (before < 0 || folded.charAt(before) == ' ');
    }

    /** Whether a code unit shows nothing, no-break and zero-width spaces included. */
    static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u200B' || unit == '\uFEFF';
    }
}
