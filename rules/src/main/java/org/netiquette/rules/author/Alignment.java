package org.netiquette.rules.author;

import java.util.Arrays;
import org.jsoup.parser.Parser;

/**
 * Where each code unit of a decoded HTML text stands in its source: unit {@code i} comes from {@link #start} {@code ..}
 * {@link #end} of the body. A character reference is one piece, so all the units it decodes to share its span.
 */
final class Alignment {

    /** Longer than the longest name of HTML (32), so that a long word after an ampersand costs no more than this. */
    private static final int LONGEST_NAME = 40;

    private final int[] starts;
    private final int[] ends;

    private Alignment(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return ends[unit];
    }

    /**
     * Aligns a text with its source.
     *
     * @param body the HTML
     * @param from where the source of the text starts in {@code body}
     * @param to where it ends
     * @param decoded the text as the parser gave it
     * @return the alignment; if the parser changed more than character references and control characters, every unit
     *     maps to the whole of {@code from..to}
     */
    static Alignment of(String body, int from, int to, String decoded) {
        Alignment alignment = new Alignment(new int[decoded.length()], new int[decoded.length()]);
        if (!alignment.walk(body, from, to, decoded)) {
            Arrays.fill(alignment.starts, from);
            Arrays.fill(alignment.ends, to);
        }
        return alignment;
    }

    private boolean walk(String body, int from, int to, String decoded) {
        int at = from;
        int unit = 0;
        while (unit < decoded.length()) {
            if (at >= to) {
                return false;
            }
            char source = body.charAt(at);
            int referenceEnd = source == '&' ? referenceEnd(body, at, to) : at;
            if (referenceEnd > at + 1) {
                String reference = body.substring(at, referenceEnd);
                String meaning = Parser.unescapeEntities(reference, false);
                if (!decoded.startsWith(meaning, unit)) {
                    return false;
                }
                // "&notit;" is "¬it;": what follows a name cut short stands for itself.
                int literal = sameEnding(reference, meaning);
                int decodedUnits = meaning.length() - literal;
                for (int i = 0; i < decodedUnits; i++) {
                    place(unit++, at, referenceEnd - literal);
                }
                at = referenceEnd - literal;
                for (int i = 0; i < literal; i++) {
                    place(unit++, at, ++at);
                }
            } else if (source == decoded.charAt(unit)) {
                place(unit++, at, ++at);
            } else if (source == 0 || source == '\r') {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private void place(int unit, int start, int end) {
        starts[unit] = start;
        ends[unit] = end;
    }

    /** Where what may be a character reference at {@code at} ends; {@code at + 1} if it is only an ampersand. */
    private static int referenceEnd(String body, int at, int to) {
        int end = at + 1;
        int limit = Math.min(to, end + LONGEST_NAME);
        if (end < to && body.charAt(end) == '#') {
            end++;
            limit = to;
        }
        while (end < limit && isAsciiLetterOrDigit(body.charAt(end))) {
            end++;
        }
        return end < to && end > at + 1 && body.charAt(end) == ';' ? end + 1 : end;
    }

    private static boolean isAsciiLetterOrDigit(char unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    /** How many last units are the same, leaving at least one that the reference decoded to. */
    private static int sameEnding(String reference, String meaning) {
        if (reference.equals(meaning)) {
            return meaning.length();
        }
        int most = meaning.length() - 1;
        int same = 0;
        while (same < most
                && reference.charAt(reference.length() - 1 - same) == meaning.charAt(meaning.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
