package org.netiquette.autostart;

/**
 * A program of ours, and the names under which a system knows it.
 *
 * @param part which one it is, in small letters: {@code server}
 * @param purpose what it does, to follow its name: {@code reviews networking mail}
 */
public record Program(String part, String purpose) {

    /** Checks the name, since files and services are called by it. */
    public Program {
        if (!part.matches("[a-z]+")) {
            throw new IllegalArgumentException("'" + part + "' is not one word in small letters");
        }
    }

    /** As its jar and its command are called: {@code netiquette-server}. */
    public String name() {
        return "netiquette-" + part;
    }

    /** As macOS wants names to be, from the general to the particular: {@code org.netiquette.server}. */
    String label() {
        return "org.netiquette." + part;
    }

    /** For people: {@code Netiquette server: reviews networking mail}. */
    String description() {
        return "Netiquette " + part + ": " + purpose;
    }

    /** By what a file that was written for this program is recognised; fits into a comment of every kind. */
    String mark() {
        return "Written by " + name() + " install-autostart, which replaces it; uninstall-autostart removes it.";
    }
}
