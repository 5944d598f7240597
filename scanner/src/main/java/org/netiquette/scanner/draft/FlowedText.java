package org.netiquette.scanner.draft;

/**
 * Puts the paragraphs of a {@code format=flowed} text together again (RFC 3676): a line that ends with a blank goes on
 * in the next, if both are quoted equally deep. Takes time in proportion to the length of the text.
 */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private final boolean deletesSpace;
    private final StringBuilder text;
    private boolean open;
    private int depth;

    private FlowedText(boolean deletesSpace, int length) {
        this.deletesSpace = deletesSpace;
        this.text = new StringBuilder(length);
    }

    /**
     * Unfolds {@code lines}, whose ends are {@code \n}.
     *
     * @param deletesSpace whether the blank at the end of a line is not part of the text ({@code DelSp=yes})
     */
    static String unfold(String lines, boolean deletesSpace) {
        FlowedText flowed = new FlowedText(deletesSpace, lines.length());
        int start = 0;
        while (start <= lines.length()) {
            int end = lines.indexOf('\n', start);
            boolean last = end < 0;
            flowed.add(lines, start, last ? lines.length() : end, last);
            start = last ? lines.length() + 1 : end + 1;
        }
        return flowed.text.toString();
    }

    private void add(String lines, int start, int end, boolean last) {
        int at = start;
        while (at < end && lines.charAt(at) == '>') {
            at++;
        }
        int lineDepth = at - start;
        if (at < end && lines.charAt(at) == ' ') {
            // "Space-stuffed", so that a line may start with a blank, ">" or "From " (4.4).
            at++;
        }
        boolean signature = end - at == SIGNATURE.length() && lines.startsWith(SIGNATURE, at);
        if (open && (lineDepth != depth || signature)) {
            text.append('\n');
            open = false;
        }
        if (!open) {
            text.append(">".repeat(lineDepth)).append(lineDepth > 0 && at < end ? " " : "");
        }
        boolean goesOn = !signature && end > at && lines.charAt(end - 1) == ' ' && !last;
        text.append(lines, at, goesOn && deletesSpace ? end - 1 : end);
        if (!goesOn && !last) {
            text.append('\n');
        }
        open = goesOn;
        depth = lineDepth;
    }
}
