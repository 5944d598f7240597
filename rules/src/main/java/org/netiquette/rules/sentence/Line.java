package org.netiquette.rules.sentence;

import java.util.ArrayList;
import java.util.List;
import org.netiquette.rules.draft.Span;

/**
 * One line of author text.
 *
 * @param kind what the line is
 * @param content where it stands, without blanks around it and without a bullet's mark
 */
record Line(Kind kind, Span content) {

    enum Kind {
        BLANK,
        GREETING,
        BULLET,
        SIGN_OFF,
        TEXT
    }

    private static final int LONGEST_SIGN_OFF = 40;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAME_WORDS = 5;

    /** The lines of a stretch of author text, in order. */
    static List<Line> read(String text, Span stretch, MailLines known) {
        List<Line> lines = new ArrayList<>();
        boolean mayGreet = true;
        int start = stretch.start();
        while (start < stretch.end()) {
            int end = start;
            while (end < stretch.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            Line line = of(text, start, end, mayGreet, known);
            mayGreet = mayGreet && line.kind == Kind.BLANK;
            lines.add(line);
            start = end + 1;
        }
        return lines;
    }

    private static Line of(String text, int start, int end, boolean mayGreet, MailLines known) {
        int first = start;
        int last = end;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first == last) {
            return new Line(Kind.BLANK, new Span(first, last));
        }
        int content = afterBullet(text, first, last);
        if (content > first) {
            return new Line(Kind.BULLET, new Span(content, last));
        }
        Span span = new Span(first, last);
        if (mayGreet && isGreeting(span.slice(text), known)) {
            return new Line(Kind.GREETING, span);
        }
        return new Line(isSignOff(span.slice(text), known) ? Kind.SIGN_OFF : Kind.TEXT, span);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }

    /** Where the words of a bullet start, or {@code start} if the line is none. */
    private static int afterBullet(String text, int start, int end) {
        char c = text.charAt(start);
        int mark = start;
        if ("-*•–—·▪◦‣+".indexOf(c) >= 0) {
            mark = start + 1;
        } else if (Character.isLetterOrDigit(c)) {
            int digits = start;
            while (digits < end && digits < start + 2 && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            int label = digits > start ? digits : start + 1;
            boolean bracket = label < end && text.charAt(label) == ')';
            boolean dotAfterDigits = digits > start && label < end && text.charAt(label) == '.';
            mark = bracket || dotAfterDigits ? label + 1 : start;
        }
        if (mark == start || mark >= end || !isBlank(text.charAt(mark))) {
            return start;
        }
        while (mark < end && isBlank(text.charAt(mark))) {
            mark++;
        }
        return mark < end ? mark : start;
    }

    private static boolean isGreeting(String line, MailLines known) {
        return known.greetings().isOne(line)
                || (line.endsWith(",")
                        && !known.greetings().speaks(line)
                        && line.length() <= LONGEST_NAME
                        && looksLikeName(line.substring(0, line.length() - 1)));
    }

    private static boolean isSignOff(String line, MailLines known) {
        if (line.length() > LONGEST_SIGN_OFF) {
            return false;
        }
        int end = line.length();
        while (end > 0 && !Character.isLetter(line.charAt(end - 1))) {
            end--;
        }
        return known.signOffs().contains(Words.form(line.substring(0, end)));
    }

    /** Whether a short line holds nothing but a name: few words, no mark that ends a sentence. */
    static boolean looksLikeName(String line) {
        if (line.length() > LONGEST_NAME) {
            return false;
        }
        int words = 0;
        for (Word word : Words.of(line)) {
            boolean particle = word.form().length() <= 3;
            if (word.kind() != Word.Kind.CAPITALISED && !particle) {
                return false;
            }
            words++;
        }
        return words > 0
                && words <= MOST_NAME_WORDS
                && !line.endsWith("?")
                && !line.endsWith("!")
                && !line.endsWith(":");
    }
}
