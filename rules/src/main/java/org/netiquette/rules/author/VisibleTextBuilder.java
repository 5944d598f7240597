package org.netiquette.rules.author;

import java.util.Arrays;

/**
 * Lays out HTML text as lines the way a browser does: white space collapses, blocks start on a new line, and what
 * nobody would see at either end of a line is left out. Remembers for each code unit where it came from.
 */
final class VisibleTextBuilder {

    private static final int NO_SPACE = -1;

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    /** White space seen and not yet shown, because it shows only if something follows it on its line. */
    private int spaceStart = NO_SPACE;

    private int spaceEnd = NO_SPACE;
    /** A block has begun or ended; the line breaks once something is shown. */
    private boolean breakDue;

    /** How many code units are shown so far. */
    int length() {
        return text.length();
    }

    /** Adds text whose white space collapses. */
    void flow(String decoded, Alignment source) {
        for (int unit = 0; unit < decoded.length(); unit++) {
            char shown = decoded.charAt(unit);
            if (collapses(shown)) {
                space(source.start(unit), source.end(unit));
            } else {
                show(shown, source.start(unit), source.end(unit));
            }
        }
    }

    /** Adds text whose white space stands as it is. */
    void verbatim(String decoded, Alignment source) {
        for (int unit = 0; unit < decoded.length(); unit++) {
            char shown = decoded.charAt(unit);
            if (shown == '\n') {
                lineBreak(source.start(unit), source.end(unit));
            } else if (shown != '\r') {
                show(shown, source.start(unit), source.end(unit));
            }
        }
    }

    /** Adds a line break that stands in the source. */
    void lineBreak(int start, int end) {
        forgetSpace();
        breakLineIfDue();
        put('\n', start, end);
    }

    /** Begins or ends a block: what follows stands on a line of its own. */
    void block() {
        forgetSpace();
        breakDue = true;
    }

    /** Ends a table cell: what follows on the line stands apart. */
    void cell() {
        if (!text.isEmpty()) {
            int here = ends[text.length() - 1];
            space(here, here);
        }
    }

    VisibleText build() {
        return VisibleText.ofMapped(
                text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }

    private void space(int start, int end) {
        if (spaceStart == NO_SPACE) {
            spaceStart = start;
        }
        spaceEnd = Math.max(end, spaceStart);
    }

    private void show(char shown, int start, int end) {
        breakLineIfDue();
        if (spaceStart != NO_SPACE && !atLineStart()) {
            put(' ', spaceStart, spaceEnd);
        }
        forgetSpace();
        put(shown, start, end);
    }

    private void breakLineIfDue() {
        if (breakDue && !atLineStart()) {
            int here = ends[text.length() - 1];
            put('\n', here, here);
        }
        breakDue = false;
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void forgetSpace() {
        spaceStart = NO_SPACE;
        spaceEnd = NO_SPACE;
    }

    private void put(char shown, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        text.append(shown);
        starts[at] = start;
        ends[at] = end;
    }

    /** The white space of HTML; a no-break space is none. */
    private static boolean collapses(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
    }
}
