package org.netiquette.scanner.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stream read line by line, with a look ahead. Lines longer than the buffer come in pieces. */
final class LineInput {

    private static final int LONGEST_PIECE = 64 * 1024;

    /** Several pieces, so that what is left is seldom moved to the front. */
    private static final int BUFFER = 4 * LONGEST_PIECE;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean ended;
    private boolean atLineStart = true;
    private boolean pieceStarts = true;
    private long line = 1;

    LineInput(InputStream in) {
        this.in = in;
    }

    /**
     * A line or a piece of one.
     *
     * @param bytes with the line feed, if it is the last piece
     * @param starts whether it is the first piece
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives within one method and is never compared.
    record Piece(byte[] bytes, boolean starts) {

        boolean isBlank() {
            return starts && (bytes[0] == '\n' || (bytes[0] == '\r' && bytes.length == 2 && bytes[1] == '\n'));
        }

        String latin1() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The line that comes next, from 1. */
    long line() {
        return line;
    }

    boolean atEnd() throws IOException {
        return fill(1) == 0;
    }

    /** Reads a line, or 64 kB of it. Not at the end. */
    Piece next() throws IOException {
        int end = lineEnd();
        if (end == to && end - from < LONGEST_PIECE) {
            fill(LONGEST_PIECE);
            end = lineEnd();
        }
        boolean whole = end < to && buffer[end] == '\n';
        line += whole ? 1 : 0;
        return new Piece(taken(whole ? end + 1 : end, whole), pieceStarts);
    }

    /** Reads {@code length} bytes, or what is left. */
    byte[] take(int length) throws IOException {
        int end = from + Math.min(length, fill(length));
        for (int at = from; at < end; at++) {
            line += buffer[at] == '\n' ? 1 : 0;
        }
        return taken(end, end == from ? atLineStart : buffer[end - 1] == '\n');
    }

    private int lineEnd() {
        int limit = Math.min(to, from + LONGEST_PIECE);
        int at = from;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Whether at least {@code length} bytes come. */
    boolean holds(int length) throws IOException {
        return fill(length) >= length;
    }

    /** Up to {@code length} bytes of what comes next, as characters, one each; they stay to be read. */
    String peek(int length) throws IOException {
        return peek(0, length);
    }

    /** The same from {@code distance} bytes ahead. */
    String peek(int distance, int length) throws IOException {
        int available = Math.min(fill(distance + length), distance + length);
        return available <= distance
                ? ""
                : new String(buffer, from + distance, available - distance, StandardCharsets.ISO_8859_1);
    }

    private byte[] taken(int end, boolean endsLine) {
        byte[] read = Arrays.copyOfRange(buffer, from, end);
        from = end;
        pieceStarts = atLineStart;
        atLineStart = endsLine;
        return read;
    }

    /** Fills the buffer until it holds {@code wanted} bytes; returns how many it holds, fewer only at the end. */
    private int fill(int wanted) throws IOException {
        if (to - from >= wanted || ended) {
            return to - from;
        }
        if (from + wanted > buffer.length) {
            byte[] roomy = wanted > buffer.length ? new byte[wanted + BUFFER] : buffer;
            System.arraycopy(buffer, from, roomy, 0, to - from);
            buffer = roomy;
            to -= from;
            from = 0;
        }
        while (to - from < wanted && !ended) {
            int read = in.read(buffer, to, buffer.length - to);
            ended = read < 0;
            to += Math.max(read, 0);
        }
        return to - from;
    }
}
