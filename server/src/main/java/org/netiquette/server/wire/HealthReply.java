package org.netiquette.server.wire;

/**
 * The answer of {@code GET /health}.
 *
 * @param status always {@code ok}; a server that is not well does not answer
 * @param version the version of the server
 */
public record HealthReply(String status, String version) {

    /** The answer of a server of this version. */
    public static HealthReply ok(String version) {
        return new HealthReply("ok", version);
    }
}
