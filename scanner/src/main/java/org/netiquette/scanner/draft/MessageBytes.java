package org.netiquette.scanner.draft;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a message, with what is needed to find lines and boundaries in them fast. Where the lines that may be
 * boundaries stand is looked up once, so that parts nested deeply are not read again for each level.
 */
final class MessageBytes {

    private final byte[] bytes;
    /** Where the lines that start with two hyphens start, in order. */
    private final int[] dashedLines;

    private MessageBytes(byte[] bytes, int[] dashedLines) {
        this.bytes = bytes;
        this.dashedLines = dashedLines;
    }

    /** A message; its bytes are never written to. */
    static MessageBytes of(byte[] message) {
        byte[] bytes = withLineFeeds(message);
        int[] found = new int[16];
        int count = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == '-' && bytes[at + 1] == '-' && (at == 0 || bytes[at - 1] == '\n')) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count] = at;
                count++;
            }
        }
        return new MessageBytes(bytes, Arrays.copyOf(found, count));
    }

    int length() {
        return bytes.length;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Where the line feed that ends the line at {@code from} stands, or {@code limit}. */
    int lineEnd(int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    boolean isBlank(int from, int lineEnd) {
        for (int at = from; at < lineEnd; at++) {
            if (!isSpace(at)) {
                return false;
            }
        }
        return true;
    }

    boolean isSpace(int at) {
        return bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r';
    }

    boolean isReturn(int at) {
        return bytes[at] == '\r';
    }

    /** Whether a line is a header field: a name of printable characters, and a colon (RFC 5322 2.2). */
    boolean isHeaderField(int from, int lineEnd) {
        int at = from;
        while (at < lineEnd && bytes[at] > ' ' && bytes[at] < 0x7F && bytes[at] != ':') {
            at++;
        }
        int nameEnd = at;
        while (at < lineEnd && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return nameEnd > from && at < lineEnd && bytes[at] == ':';
    }

    /** A line as characters, one for each byte, without its end. */
    String latin1(int from, int lineEnd) {
        int end = lineEnd;
        while (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** The place in {@link #dashedLine} of the first line with two hyphens at or behind {@code from}. */
    int firstDashedLine(int from) {
        int index = Arrays.binarySearch(dashedLines, from);
        return index < 0 ? -index - 1 : index;
    }

    /** Where such a line starts; beyond every message if there is none. */
    int dashedLine(int index) {
        return index < dashedLines.length ? dashedLines[index] : Integer.MAX_VALUE;
    }

    /** What kind of boundary the line at {@code start} is. */
    Boundary boundaryAt(int start, int limit, byte[] boundary) {
        int at = start + 2;
        // The first byte apart: there may be millions of such lines, and the call costs more than the look.
        if (at + boundary.length > limit
                || bytes[at] != boundary[0]
                || !Arrays.equals(bytes, at, at + boundary.length, boundary, 0, boundary.length)) {
            return Boundary.NONE;
        }
        at += boundary.length;
        boolean last = at + 1 < limit && bytes[at] == '-' && bytes[at + 1] == '-';
        at += last ? 2 : 0;
        while (at < limit && bytes[at] != '\n') {
            if (!isSpace(at)) {
                return Boundary.NONE;
            }
            at++;
        }
        return last ? Boundary.LAST : Boundary.NEXT;
    }

    /** A line of two hyphens and more, seen from one multipart. */
    enum Boundary {
        /** No boundary of this multipart. */
        NONE,
        /** A part follows. */
        NEXT,
        /** No part follows. */
        LAST
    }

    /** Very old mail ends its lines with carriage returns only. */
    private static byte[] withLineFeeds(byte[] bytes) {
        boolean hasReturn = false;
        for (byte each : bytes) {
            if (each == '\n') {
                return bytes;
            }
            hasReturn |= each == '\r';
        }
        if (!hasReturn) {
            return bytes;
        }
        byte[] changed = bytes.clone();
        for (int at = 0; at < changed.length; at++) {
            changed[at] = changed[at] == '\r' ? (byte) '\n' : changed[at];
        }
        return changed;
    }
}
