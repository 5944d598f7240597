package org.netiquette.rules.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netiquette.rules.draft.Span;

/**
 * One line of the visible text without the white space at its ends.
 *
 * @param start its first code unit in the visible text
 * @param end the code unit after its last; equal to {@code start} if the line is blank
 * @param text what stands between them
 * @param folded its words in lower case; nothing for a line that is too long to be a formula
 */
record Line(int start, int end, String text, String folded) {

    /** No line of a header, a signature or an attribution is longer; what is longer is prose and never looked into. */
    static final int LONGEST_FORMULA = 300;

    /** The lines of {@code visible}, in order. */
    static List<Line> of(String visible) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= visible.length(); at++) {
            if (at == visible.length() || visible.charAt(at) == '\n' || visible.charAt(at) == '\r') {
                lines.add(trimmed(visible, start, at));
                start = at + 1;
                if (at + 1 < visible.length() && visible.charAt(at) == '\r' && visible.charAt(at + 1) == '\n') {
                    at++;
                    start++;
                }
            }
        }
        return List.copyOf(lines);
    }

    /** The stretch {@code from..to} without the white space at its ends; nothing if there is only white space. */
    static Optional<Span> trim(String visible, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Words.isSpace(visible.charAt(start))) {
            start++;
        }
        while (end > start && Words.isSpace(visible.charAt(end - 1))) {
            end--;
        }
        return start == end ? Optional.empty() : Optional.of(new Span(start, end));
    }

    private static Line trimmed(String visible, int from, int to) {
        Span shown = trim(visible, from, to).orElse(new Span(from, from));
        String text = shown.slice(visible);
        String folded = text.length() <= LONGEST_FORMULA ? Words.fold(text) : "";
        return new Line(shown.start(), shown.end(), text, folded);
    }

    boolean isBlank() {
        return start == end;
    }

    /** Whether it is short enough to be part of a header, a signature or an attribution. */
    boolean mayBeFormula() {
        return text.length() <= LONGEST_FORMULA;
    }
}
