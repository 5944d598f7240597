package org.netiquette.rules.author;

import java.util.List;

/**
 * Cuts the quoted thread that shows in the text itself: {@code >} lines, the line that introduces them, Outlook's
 * header block, a forwarded mail. What stands between two quotations is the author's answer and stays.
 */
final class QuoteCutter {

    private static final int NONE = -1;
    private static final int MOST_LINES_OF_ATTRIBUTION = 3;

    private final Attributions attributions;
    private final HeaderBlocks headerBlocks;
    private final ForwardMarks forwardMarks;

    QuoteCutter(Attributions attributions, HeaderBlocks headerBlocks, ForwardMarks forwardMarks) {
        this.attributions = attributions;
        this.headerBlocks = headerBlocks;
        this.forwardMarks = forwardMarks;
    }

    /** Marks the quoted thread among {@code lines}; what is cut already stays cut. */
    void cut(List<Line> lines, Cuts cuts) {
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.isBlank() || cuts.isCut(line.start())) {
                at++;
            } else if (isMarked(line)) {
                int end = markedRunEnd(lines, at, cuts);
                if (!isLoneArrow(lines, at, end)) {
                    quote(lines, at, end, cuts);
                }
                at = end;
            } else {
                at = cutBelowHead(lines, at, cuts);
            }
        }
    }

    /** Cuts the quotation whose head stands at {@code at}, if one does; returns the line to go on with. */
    private int cutBelowHead(List<Line> lines, int at, Cuts cuts) {
        Head head = head(lines, at, cuts);
        if (head.end() == NONE) {
            return at + 1;
        }
        int body = skipBlank(lines, head.end());
        if (body < lines.size() && cuts.isQuoted(lines.get(body).start())) {
            quote(lines, at, head.end(), cuts);
            return body;
        }
        if (body < lines.size() && isMarked(lines.get(body))) {
            int end = markedRunEnd(lines, body, cuts);
            quote(lines, at, end, cuts);
            return end;
        }
        if (body < lines.size() && cuts.isIndented(lines.get(body).start())) {
            int end = indentedRunEnd(lines, body, cuts);
            quote(lines, at, end, cuts);
            return end;
        }
        if (head.certain()) {
            quote(lines, at, lines.size(), cuts);
            return lines.size();
        }
        return at + 1;
    }

    /**
     * What introduces a quotation.
     *
     * @param end the line after its last, or {@link #NONE} if there is no head
     * @param certain whether what follows is quoted even if nothing marks it
     */
    private record Head(int end, boolean certain) {}

    private Head head(List<Line> lines, int at, Cuts cuts) {
        Line line = lines.get(at);
        boolean ruled = forwardMarks.isRuled(line);
        if (ruled || forwardMarks.isPlain(line) || forwardMarks.isSeparator(line)) {
            int next = skipBlank(lines, at + 1);
            Head below = next < lines.size() && !cuts.isCut(lines.get(next).start())
                    ? headOfOneMail(lines, next)
                    : new Head(NONE, false);
            if (below.end() != NONE) {
                return new Head(below.end(), ruled || below.certain());
            }
            return forwardMarks.isSeparator(line) ? below : new Head(at + 1, ruled);
        }
        return headOfOneMail(lines, at);
    }

    private Head headOfOneMail(List<Line> lines, int at) {
        int end = headerBlocks.end(lines, at);
        return end == HeaderBlocks.NONE ? attribution(lines, at) : new Head(end, true);
    }

    private Head attribution(List<Line> lines, int at) {
        StringBuilder joined = new StringBuilder();
        boolean mayRunOn =
                attributions.begins(lines.get(at)) || lines.get(at).text().indexOf('@') >= 0;
        for (int last = at; last < Math.min(lines.size(), at + MOST_LINES_OF_ATTRIBUTION); last++) {
            Line line = lines.get(last);
            if (line.isBlank() || !line.mayBeFormula() || isMarked(line) || (last > at && !mayRunOn)) {
                break;
            }
            joined.append(last == at ? "" : " ").append(line.text());
            Attributions.Certainty certainty = attributions.judge(joined.toString());
            if (certainty != Attributions.Certainty.NONE) {
                // A person may cite in the middle of a paragraph; a mail program begins a new one.
                boolean apart = at == 0 || lines.get(at - 1).isBlank() || joined.indexOf("@") >= 0;
                return new Head(last + 1, apart && certainty == Attributions.Certainty.CERTAIN);
            }
        }
        return new Head(NONE, false);
    }

    private static boolean isMarked(Line line) {
        return line.text().startsWith(">");
    }

    /** The line after the last {@code >} line of a run; blank lines between two such lines belong to it. */
    private static int markedRunEnd(List<Line> lines, int first, Cuts cuts) {
        int end = first;
        for (int at = first; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (isMarked(line) && !cuts.isCut(line.start())) {
                end = at + 1;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return end;
    }

    private static int indentedRunEnd(List<Line> lines, int first, Cuts cuts) {
        int end = first;
        for (int at = first; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (!line.isBlank() && !cuts.isIndented(line.start())) {
                break;
            }
            end = line.isBlank() ? end : at + 1;
        }
        return end;
    }

    /** A single {@code >} may be an arrow, "more than", or what mail servers put before "From". */
    private static boolean isLoneArrow(List<Line> lines, int first, int end) {
        String text = lines.get(first).text();
        boolean notQuoting = text.length() == 1
                || Character.isDigit(text.charAt(1))
                || text.startsWith(">From ")
                || text.endsWith("<");
        return end == first + 1 && notQuoting;
    }

    private static int skipBlank(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static void quote(List<Line> lines, int first, int end, Cuts cuts) {
        cuts.quote(lines.get(first).start(), lines.get(end - 1).end());
    }
}
