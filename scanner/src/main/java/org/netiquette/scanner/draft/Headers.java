package org.netiquette.scanner.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The header fields of a message or a part, unfolded. A line that is no field is passed over if a field follows, and
 * otherwise starts the body, as where the empty line between them was forgotten.
 */
final class Headers {

    /** Room for some ten thousand recipients; what follows is not looked at. */
    private static final int LONGEST_BLOCK = 512 * 1024;

    private static final int MOST_FIELDS = 5_000;

    private final Map<String, List<String>> fields;
    private final int end;

    private Headers(Map<String, List<String>> fields, int end) {
        this.fields = fields;
        this.end = end;
    }

    /** Reads the fields that start at {@code start}. */
    static Headers read(MessageBytes message, int start, int limit) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StringBuilder field = new StringBuilder();
        int count = 0;
        int at = start;
        while (at < limit) {
            int lineEnd = message.lineEnd(at, limit);
            int next = Math.min(lineEnd + 1, limit);
            if (message.isBlank(at, lineEnd)) {
                at = next;
                break;
            }
            boolean isField = message.isHeaderField(at, lineEnd);
            boolean goesOn = message.isSpace(at) && !field.isEmpty();
            if (!isField && !goesOn && !message.isHeaderField(next, message.lineEnd(next, limit))) {
                break;
            }
            if (isField) {
                add(fields, field);
                count++;
            }
            boolean fits = count <= MOST_FIELDS && lineEnd - start < LONGEST_BLOCK;
            if ((isField || goesOn) && fits) {
                field.append(message.latin1(at, lineEnd));
            }
            at = next;
        }
        add(fields, field);
        return new Headers(fields, at);
    }

    /** The first field of that name, in lower case, with its characters decoded; empty if there is none. */
    String first(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All fields of that name, in lower case. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Whether there is no field at all. */
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Where the body starts. */
    int end() {
        return end;
    }

    private static void add(Map<String, List<String>> fields, StringBuilder field) {
        int colon = field.indexOf(":");
        if (colon > 0) {
            String name = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = CharsetGuess.ofRawHeader(field.substring(colon + 1)).strip();
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        field.setLength(0);
    }
}
