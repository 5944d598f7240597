package org.netiquette.server.wire;

/**
 * The answer of {@code POST /api/v1/pair/start}: the server shows a code of six digits.
 *
 * @param seconds how long it counts
 * @param tries how often it may be typed wrong
 */
public record PairStartReply(long seconds, int tries) {}
