package org.netiquette.scanner.draft;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Undoes a Content-Transfer-Encoding (RFC 2045 6), and keeps what it can of a broken one: what is no code is passed
 * over in base64 and kept as it stands in quoted-printable. Takes any bytes, in time proportional to their number.
 */
final class TransferCoding {

    private static final byte[] BASE64 = base64Values();
    private static final byte NO_CODE = -1;

    private TransferCoding() {}

    /** The bytes that {@code bytes} stand for. An encoding that nobody knows is taken for none. */
    static byte[] decode(byte[] bytes, String encoding) {
        return switch (Parameters.token(encoding)) {
            case "base64" -> base64(bytes);
            case "quoted-printable" -> quotedPrintable(bytes);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> uuencode(bytes);
            default -> bytes;
        };
    }

    /** Base64, with anything strewn in, and several encodings one after the other. */
    static byte[] base64(byte[] bytes) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length / 4 * 3 + 3);
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            if (each == '=') {
                bits = 0;
                held = 0;
                continue;
            }
            byte value = each < 0 ? NO_CODE : BASE64[each];
            if (value == NO_CODE) {
                continue;
            }
            held = (held << 6 | value) & 0xFFF;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                decoded.write(held >> bits & 0xFF);
            }
        }
        return decoded.toByteArray();
    }

    /** Quoted-printable; an equals sign that starts no code stands for itself. */
    static byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] != '=') {
                decoded.write(bytes[at]);
                at++;
                continue;
            }
            int high = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
            int nextLine = softBreakEnd(bytes, at + 1);
            if (high >= 0 && low >= 0) {
                decoded.write(high << 4 | low);
                at += 3;
            } else if (nextLine > at) {
                at = nextLine;
            } else {
                decoded.write('=');
                at++;
            }
        }
        return decoded.toByteArray();
    }

    /** Where the next line starts if only a line end stands at {@code at}, perhaps with blanks before it; else -1. */
    private static int softBreakEnd(byte[] bytes, int at) {
        int end = at;
        // No mail program pads a line with more; without a limit, blanks would be read again for each sign.
        int last = Math.min(bytes.length, at + 100);
        while (end < last && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r')) {
            end++;
        }
        if (end < bytes.length && bytes[end] == '\n') {
            return end + 1;
        }
        return end == bytes.length ? end : -1;
    }

    /** The lines between {@code begin} and {@code end}; without a {@code begin}, all. */
    static byte[] uuencode(byte[] bytes) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length / 4 * 3 + 3);
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            uuLine(bytes, start, end > start && bytes[end - 1] == '\r' ? end - 1 : end, decoded);
            start = end + 1;
        }
        return decoded.toByteArray();
    }

    private static void uuLine(byte[] bytes, int start, int end, ByteArrayOutputStream decoded) {
        if (start >= end || startsWith(bytes, start, end, "begin ") || startsWith(bytes, start, end, "end")) {
            return;
        }
        int left = uuValue(bytes, start, end);
        for (int at = start + 1; left > 0 && at < end; at += 4) {
            int four = uuValue(bytes, at, end) << 18
                    | uuValue(bytes, at + 1, end) << 12
                    | uuValue(bytes, at + 2, end) << 6
                    | uuValue(bytes, at + 3, end);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
                decoded.write(four >> shift & 0xFF);
            }
        }
    }

    private static int uuValue(byte[] bytes, int at, int end) {
        return at < end ? bytes[at] - ' ' & 0x3F : 0;
    }

    private static boolean startsWith(byte[] bytes, int start, int end, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (start + i >= end || bytes[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] base64Values() {
        byte[] values = new byte[128];
        Arrays.fill(values, NO_CODE);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }
}
