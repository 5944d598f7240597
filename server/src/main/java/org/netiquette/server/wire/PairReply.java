package org.netiquette.server.wire;

/**
 * The answer of {@code POST /api/v1/pair/finish}. Every later request sends both as {@code Authorization: Bearer
 * client.token}.
 *
 * @param client the client's id
 * @param token its secret, which is told this once
 */
public record PairReply(String client, String token) {}
