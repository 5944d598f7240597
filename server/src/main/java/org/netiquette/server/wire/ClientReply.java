package org.netiquette.server.wire;

import org.netiquette.server.pairing.PairedClient;

/**
 * A paired client, without anything secret.
 *
 * @param id to revoke it by
 * @param name what it calls its browser
 * @param origin the extension's
 * @param created when it was paired, in ISO 8601
 */
public record ClientReply(String id, String name, String origin, String created) {

    /** The reply for this client. */
    public static ClientReply of(PairedClient client) {
        return new ClientReply(
                client.id(), client.name(), client.origin(), client.created().toString());
    }
}
