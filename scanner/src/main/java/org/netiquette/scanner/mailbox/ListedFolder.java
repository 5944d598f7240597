package org.netiquette.scanner.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A folder as {@code LIST} shows it.
 *
 * @param name full and decoded
 * @param delimiter between its parts; empty for a flat name
 * @param attributes as sent, with their backslash (RFC 6154, RFC 5258)
 */
public record ListedFolder(String name, Optional<Character> delimiter, Set<String> attributes) {

    private static final Set<String> UNOPENABLE = Set.of("\\noselect", "\\nonexistent");

    /** Copies the set. */
    public ListedFolder {
        attributes = Set.copyOf(attributes);
    }

    /** Whether it bears this attribute, in whatever case. */
    public boolean has(String attribute) {
        return attributes.stream().anyMatch(attribute::equalsIgnoreCase);
    }

    /** Whether it can be opened at all. */
    public boolean openable() {
        return attributes.stream()
                .map(attribute -> attribute.toLowerCase(Locale.ROOT))
                .noneMatch(UNOPENABLE::contains);
    }

    /** Its own name, without the folders it lies in. */
    public String lastPart() {
        return delimiter
                .map(between -> name.substring(name.lastIndexOf(between) + 1))
                .orElse(name);
    }
}
