package org.netiquette.server.languagetool;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form encoding as clients really send it. Some (KMail, the first LibreOffice with a client) paste the text into
 * the body as it is, so that its {@code %}, {@code &} and {@code +} mean themselves. Nothing is refused: what is no
 * escape stays as it stands.
 */
final class FormText {

    /** Where a text that is not encoded may end: only at the name of a parameter that some client sends. */
    private static final Set<String> NAMES = Set.of(
            "text",
            "data",
            "language",
            "username",
            "apiKey",
            "password",
            "token",
            "tokenV2",
            "dicts",
            "motherTongue",
            "preferredVariants",
            "preferredLanguages",
            "noopLanguages",
            "altLanguages",
            "enabledRules",
            "disabledRules",
            "enabledCategories",
            "disabledCategories",
            "enabledOnly",
            "enableHiddenRules",
            "enableTempOffRules",
            "level",
            "mode",
            "allowIncompleteResults",
            "filterDictionaryMatches",
            "toneTags",
            "inputLogging",
            "useragent",
            "v",
            "c",
            "instanceId",
            "textSessionId",
            "callback");

    private static final int LONGEST_NAME =
            NAMES.stream().mapToInt(String::length).max().orElse(0);

    private FormText() {}

    /**
     * The parameters of a body or a query; the first of several with one name counts.
     *
     * @param form without the question mark
     */
    static Map<String, String> read(String form) {
        String text = withoutLineEnd(form);
        boolean encoded = looksEncoded(text);
        Map<String, String> found = new LinkedHashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = encoded ? orEnd(text.indexOf('&', start), text) : nextKnown(text, start);
            int equals = text.indexOf('=', start);
            if (equals >= 0 && equals < end) {
                found.putIfAbsent(decode(text.substring(start, equals)), value(text.substring(equals + 1, end)));
            }
            start = end + 1;
        }
        return found;
    }

    /** Parameters in proper encoding. */
    static String write(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Files and heredocs end with a line feed that nobody meant to send. */
    private static String withoutLineEnd(String form) {
        int end = form.length();
        while (end > 0 && (form.charAt(end - 1) == '\n' || form.charAt(end - 1) == '\r')) {
            end--;
        }
        return form.substring(0, end);
    }

    /** Whether it holds nothing that every encoder escapes: no blank, no control, nothing beyond ASCII, no quotes. */
    private static boolean looksEncoded(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0);
    }

    /** Where the next parameter's {@code &} is, in a form of which some values are not encoded. */
    private static int nextKnown(String text, int from) {
        int ampersand = text.indexOf('&', from);
        while (ampersand >= 0 && !isKnown(text, ampersand + 1)) {
            ampersand = text.indexOf('&', ampersand + 1);
        }
        return orEnd(ampersand, text);
    }

    private static boolean isKnown(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_NAME + 1);
        for (int i = start; i < limit; i++) {
            if (text.charAt(i) == '=') {
                return NAMES.contains(text.substring(start, i));
            }
        }
        return false;
    }

    private static int orEnd(int index, String text) {
        return index < 0 ? text.length() : index;
    }

    private static String value(String text) {
        return looksEncoded(text) ? decode(text) : text;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        // Only ASCII comes here, so that every character is a byte.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? escapeAt(bytes, i) : -1;
            if (escaped >= 0) {
                decoded.write(escaped);
                i += 2;
            } else {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** The byte that an escape stands for, or -1 if it is none. */
    private static int escapeAt(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
