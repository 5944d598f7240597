package org.netiquette.server.wire;

/**
 * The answer of {@code POST /api/v1/pair/prove}.
 *
 * @param proof what only a server can know that the client was paired with: the HMAC-SHA256, in base64url without
 *     padding, with the SHA-256 of the token as its key, over the lines {@code netiquette-server-proof-1}, the server's
 *     port, the client's origin, its id and the nonce
 */
public record ProofReply(String proof) {}
