package org.netiquette.server.attack;

import java.nio.charset.StandardCharsets;

/**
 * Some bytes that no friend of the user sends.
 *
 * @param kind the row of the table that it counts in
 * @param text what is sent, in ISO 8859-1
 */
public record Attack(String kind, String text) {

    /** An attack on this port, which replaces {@code PORT}. */
    static Attack on(int port, String kind, String text) {
        return new Attack(kind, text.replace("PORT", "" + port));
    }

    /** What is sent. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Its beginning, for people. */
    String start() {
        return kind + ": " + text.substring(0, Math.min(300, text.length()));
    }
}
