package org.netiquette.rules.sentence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netiquette.rules.sentence.Word.Joint;
import org.netiquette.rules.sentence.Word.Kind;

/**
 * Takes a sentence apart into words. Total and linear: every string has words, and every code unit is looked at a
 * bounded number of times.
 *
 * <p>Hyphens part words ("follow-up" is two), so that a pattern need not know which spelling a writer prefers.
 */
public final class Words {

    /** A run without blanks that is longer than this is no address that matters; it bounds the look-ahead. */
    private static final int LONGEST_ADDRESS = 320;

    private final String sentence;
    private final List<Word> words = new ArrayList<>();
    private Joint joint = Joint.SPACE;
    private int noAddressBefore;
    private boolean bracketIsApart;

    private Words(String sentence) {
        this.sentence = sentence;
    }

    /** The words of {@code sentence}, in order. */
    public static List<Word> of(String sentence) {
        Words reading = new Words(sentence);
        reading.read();
        return reading.words;
    }

    private void read() {
        int at = 0;
        while (at < sentence.length()) {
            int code = sentence.codePointAt(at);
            if (isLetter(code)) {
                at = readAddressOrLetters(at);
            } else if (Character.isDigit(code)) {
                at = readDigits(at);
            } else {
                widen(jointAt(code, at));
                at += Character.charCount(code);
            }
        }
    }

    private int readAddressOrLetters(int start) {
        int addressEnd = start < noAddressBefore ? start : addressEnd(start);
        if (addressEnd > start) {
            boolean mail = sentence.substring(start, addressEnd).indexOf('@') > 0;
            add(start, addressEnd, mail ? "@" : "://", mail ? Kind.EMAIL : Kind.URL);
            return addressEnd;
        }
        int end = start;
        while (end < sentence.length()) {
            int code = sentence.codePointAt(end);
            if (!isLetter(code) && !isInnerApostrophe(end)) {
                break;
            }
            end += Character.charCount(code);
        }
        addLetters(start, end);
        return end;
    }

    /** Where the mail or web address that starts here ends, or {@code start} if none does. */
    private int addressEnd(int start) {
        int end = start;
        int limit = Math.min(sentence.length(), start + LONGEST_ADDRESS);
        while (end < limit
                && !Character.isWhitespace(sentence.charAt(end))
                && "<>()[]\"".indexOf(sentence.charAt(end)) < 0) {
            end++;
        }
        int chunkEnd = end;
        while (end > start && ".,;:!?'".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        String chunk = sentence.substring(start, end);
        int at = chunk.indexOf('@');
        boolean mail = at > 0 && chunk.indexOf('.', at) > 0;
        if (mail || chunk.startsWith("www.") || chunk.contains("://")) {
            return end;
        }
        noAddressBefore = chunkEnd;
        return start;
    }

    private int readDigits(int start) {
        int end = start;
        while (end < sentence.length() && (Character.isDigit(sentence.charAt(end)) || isInnerNumberMark(end))) {
            end++;
        }
        // A digit outside the basic plane is a surrogate pair, which isDigit(char) does not know.
        end = Math.max(end, start + Character.charCount(sentence.codePointAt(start)));
        add(start, end, sentence.substring(start, end), Kind.NUMBER);
        return end;
    }

    private boolean isInnerNumberMark(int at) {
        char c = sentence.charAt(at);
        return (c == '.' || c == ',' || c == ':')
                && at + 1 < sentence.length()
                && Character.isDigit(sentence.charAt(at + 1))
                && Character.isDigit(sentence.charAt(at - 1));
    }

    private void addLetters(int start, int end) {
        String written = sentence.substring(start, end);
        Kind kind = Character.isUpperCase(written.codePointAt(0)) ? Kind.CAPITALISED : Kind.PLAIN;
        List<String> parts = Contractions.parts(form(written));
        if (parts.size() == 1) {
            add(start, end, parts.get(0), kind);
            return;
        }
        int middle = start + Math.min(parts.get(0).length(), end - start - 1);
        add(start, middle, parts.get(0), kind);
        add(middle, end, parts.get(1), Kind.PLAIN);
    }

    private void add(int start, int end, String form, Kind kind) {
        words.add(new Word(start, end, form, kind, joint));
        joint = Joint.SPACE;
    }

    /** Lower case, straight apostrophes, no accents. */
    static String form(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return withoutAccents(lower);
            }
        }
        return lower;
    }

    private static String withoutAccents(String lower) {
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (isApostrophe(c)) {
                plain.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private void widen(Joint found) {
        if (found.compareTo(joint) > 0) {
            joint = found;
        }
    }

    private Joint jointAt(int code, int at) {
        return switch (code) {
            case '[' -> opensBracket();
            case ']' -> bracketIsApart ? Joint.COMMA : Joint.SPACE;
            case ',', ':', '(', ')', '.' -> code == '.' && isAt('.', at + 1) ? Joint.BREAK : Joint.COMMA;
            case ';', '!', '?', '…', '—', '–', '•' -> Joint.BREAK;
            case '-' -> (isBlank(at - 1) && isBlank(at + 1)) || isAt('-', at + 1) ? Joint.BREAK : Joint.SPACE;
            default -> Joint.SPACE;
        };
    }

    /** "[Not urgent] A question" is apart; what stands in for a word, "in [your field]", is read as it would be. */
    private Joint opensBracket() {
        bracketIsApart = words.isEmpty();
        return bracketIsApart ? Joint.COMMA : Joint.SPACE;
    }

    private boolean isAt(char wanted, int at) {
        return at >= 0 && at < sentence.length() && sentence.charAt(at) == wanted;
    }

    private boolean isBlank(int at) {
        return at < 0 || at >= sentence.length() || Character.isWhitespace(sentence.charAt(at));
    }

    private static boolean isLetter(int code) {
        return Character.isLetter(code) || Character.getType(code) == Character.NON_SPACING_MARK;
    }

    private boolean isInnerApostrophe(int at) {
        return isApostrophe(sentence.charAt(at))
                && at > 0
                && at + 1 < sentence.length()
                && Character.isLetter(sentence.charAt(at - 1))
                && Character.isLetter(sentence.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '\u00B4' || c == '`';
    }
}
