package org.netiquette.rules.author;

import org.netiquette.rules.draft.Span;

/**
 * The text that a reader sees, with the way back to the body as it was sent.
 *
 * <p>For plain text both are the same string. For HTML the visible text has one line break where a block or a
 * {@code <br>} breaks the line, and each of its code units knows where in the HTML it came from.
 */
public final class VisibleText {

    private final String text;
    /** For HTML, where in the body each code unit starts and ends; empty for plain text, where they are the same. */
    private final int[] starts;

    private final int[] ends;
    /** Whether the sources stand in the same order as the text; a browser moves what strays between table cells. */
    private final boolean ordered;

    private VisibleText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.ordered = isOrdered(starts, ends);
    }

    /** A plain-text body, which is its own visible text. */
    public static VisibleText ofPlain(String body) {
        return new VisibleText(body, new int[0], new int[0]);
    }

    /**
     * The visible text of an HTML body.
     *
     * @param starts for each code unit of {@code text}, where its source starts in the body
     * @param ends for each code unit of {@code text}, where its source ends in the body
     * @throws IllegalArgumentException if the three differ in length
     */
    static VisibleText ofMapped(String text, int[] starts, int[] ends) {
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException("every code unit of the visible text needs a source");
        }
        return new VisibleText(text, starts, ends);
    }

    /** The text that a reader sees. */
    public String text() {
        return text;
    }

    /**
     * Where {@code visible} stands in the body as it was sent.
     *
     * @param visible a span of {@link #text()}
     * @return the smallest span of the body that covers it
     */
    public Span toBody(Span visible) {
        if (starts.length == 0) {
            return visible;
        }
        if (visible.isEmpty()) {
            int at = visible.start() < starts.length ? starts[visible.start()] : ends[ends.length - 1];
            return new Span(at, at);
        }
        return ordered ? new Span(starts[visible.start()], ends[visible.end() - 1]) : cover(visible);
    }

    private Span cover(Span visible) {
        int from = starts[visible.start()];
        int to = ends[visible.start()];
        for (int unit = visible.start() + 1; unit < visible.end(); unit++) {
            from = Math.min(from, starts[unit]);
            to = Math.max(to, ends[unit]);
        }
        return new Span(from, to);
    }

    private static boolean isOrdered(int[] starts, int[] ends) {
        for (int unit = 1; unit < starts.length; unit++) {
            if (starts[unit] < starts[unit - 1] || ends[unit] < ends[unit - 1]) {
                return false;
            }
        }
        return true;
    }
}
