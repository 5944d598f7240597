package org.netiquette.rules.draft;

/**
 * A stretch of a text, in UTF-16 code units, so that Java and JavaScript agree.
 *
 * @param start the first code unit, from 0
 * @param end the code unit after the last, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the numbers are negative or the wrong way round */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span needs 0 <= start <= end, got " + start + ".." + end);
        }
    }

    /** How many code units it covers. */
    public int length() {
        return end - start;
    }

    /** Whether it covers nothing. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether both cover at least one common code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every code unit of {@code other} lies in this span. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** This span moved by {@code distance} code units. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** The stretch of {@code text} that this span covers. */
    public String slice(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
