package org.netiquette.scanner.draft;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The value and the parameters of a Content-Type or Content-Disposition header, however it breaks RFC 2045: blanks and
 * raw characters without quotes, doubled semicolons, encoded words. Reads RFC 2231 ({@code filename*0*=utf-8''%C3%A9}).
 */
final class Parameters {

    /** Longer ones are cut; a name takes a few hundred characters. */
    private static final int LONGEST_HEADER = 16_384;

    private static final int MOST_SEGMENTS = 200;

    private final String value;
    private final Map<String, String> raw;

    private Parameters(String value, Map<String, String> raw) {
        this.value = value;
        this.raw = raw;
    }

    /** Reads {@code header}, unfolded, characters decoded. */
    static Parameters of(String header) {
        String text = header.substring(0, Math.min(header.length(), LONGEST_HEADER));
        int at = text.indexOf(';');
        String value = token(at < 0 ? text : text.substring(0, at));
        Map<String, String> raw = new LinkedHashMap<>();
        while (at >= 0 && at < text.length()) {
            at = readOne(text, at + 1, raw);
        }
        return new Parameters(value, raw);
    }

    /** A value in lower case, without the comment that RFC 2045 allows almost anywhere. */
    static String token(String text) {
        int comment = text.indexOf('(');
        return (comment < 0 ? text : text.substring(0, comment)).strip().toLowerCase(Locale.ROOT);
    }

    /** What stands before the parameters, in lower case. */
    String value() {
        return value;
    }

    /** The parameter {@code name} as a reader sees it; empty if there is none. */
    String get(String name) {
        if (raw.containsKey(name + "*")) {
            return extended(raw.getOrDefault(name + "*", ""));
        }
        if (raw.containsKey(name + "*0") || raw.containsKey(name + "*0*")) {
            return continued(name);
        }
        return EncodedWords.decode(raw.getOrDefault(name, ""));
    }

    /** Reads the parameter at {@code from}; returns where the semicolon behind it stands, or the end. */
    private static int readOne(String text, int from, Map<String, String> raw) {
        int equals = from;
        while (equals < text.length() && text.charAt(equals) != '=' && text.charAt(equals) != ';') {
            equals++;
        }
        if (equals == text.length() || text.charAt(equals) == ';') {
            return equals;
        }
        String name = text.substring(from, equals).strip().toLowerCase(Locale.ROOT);
        int at = equals + 1;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        StringBuilder read = new StringBuilder();
        int end = at < text.length() && text.charAt(at) == '"' ? readQuoted(text, at, read) : -1;
        if (end < 0) {
            end = text.indexOf(';', at);
            end = end < 0 ? text.length() : end;
            read.setLength(0);
            read.append(text.substring(at, end).strip());
        }
        raw.putIfAbsent(name, read.toString());
        int next = text.indexOf(';', end);
        return next < 0 ? text.length() : next;
    }

    /** Reads a quoted string; returns where it ends, or -1 if its quotation mark has no second. */
    private static int readQuoted(String text, int start, StringBuilder read) {
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            // Only these two are quoted so; some programs send Windows paths with single backslashes.
            boolean quotes = c == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
            if (quotes) {
                at++;
            }
            read.append(text.charAt(at));
        }
        return -1;
    }

    private String continued(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            String key = name + "*" + i;
            if (raw.containsKey(key + "*")) {
                String segment = raw.getOrDefault(key + "*", "");
                String[] parts = i == 0 ? segment.split("'", 3) : new String[] {segment};
                charset = parts.length == 3 ? parts[0] : charset;
                bytes.writeBytes(percent(parts[parts.length - 1]));
            } else if (raw.containsKey(key)) {
                bytes.writeBytes(raw.getOrDefault(key, "").getBytes(StandardCharsets.UTF_8));
            } else {
                break;
            }
        }
        return EncodedWords.decode(CharsetGuess.decode(bytes.toByteArray(), charset));
    }

    private static String extended(String text) {
        String[] parts = text.split("'", 3);
        return parts.length == 3 ? CharsetGuess.decode(percent(parts[2]), parts[0]) : text;
    }

    private static byte[] percent(String text) {
        byte[] coded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(coded.length);
        for (int at = 0; at < coded.length; at++) {
            int high = coded[at] == '%' && at + 2 < coded.length ? Character.digit(coded[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(coded[at + 2], 16);
            if (low < 0) {
                bytes.write(coded[at]);
            } else {
                bytes.write(high << 4 | low);
                at += 2;
            }
        }
        return bytes.toByteArray();
    }
}
