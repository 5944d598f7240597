package org.netiquette.server.pairing;

/**
 * What a paired extension is given, once.
 *
 * @param client its id
 * @param token 256 bits, of which this side keeps a hash only
 */
public record NewClient(String client, String token) {}
