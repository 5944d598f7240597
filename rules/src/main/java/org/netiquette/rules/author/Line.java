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
 */
record Line(int start, int end, String text) {

    /** No line of a header, a signature or an attribution is longer; what is longer is prose and never looked into. */
    static final int LONGEST_FORMULA = 300;

    /** The lines of {@code visible}, in order. */
    static List<Line> of(String visible) {
        List<Line> lines = new ArrayList<>();
        // Every character of every draft comes by here, so it is walked as an array.
        char[] units = visible.toCharArray();
        int start = 0;
        for (int at = 0; at < units.length; at++) {
            if (units[at] == '\n' || units[at] == '\r') {
                lines.add(trimmed(visible, start, at));
                boolean pair = units[at] == '\r' && at + 1 < units.length && units[at + 1] == '\n';
                at += pair ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(trimmed(visible, start, units.length));
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
        return new Line(shown.start(), shown.end(), shown.slice(visible));
    }

    /**
     * Its words in lower case; nothing for a line that is too long to be a formula. Made when it is asked for: of the
     * lines of a quoted thread, which are most of a mail, nobody asks.
     */
    String folded() {
        return mayBeFormula() ? Words.fold(text) : "";
    }

    boolean isBlank() {
        return start == end;
    }

    /** Whether it is short enough to be part of a header, a signature or an attribution. */
    boolean mayBeFormula() {
        return text.length() <= LONGEST_FORMULA;
    }
}
