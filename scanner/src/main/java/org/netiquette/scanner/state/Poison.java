package org.netiquette.scanner.state;

import java.time.Instant;

/**
 * A draft that could not be handled.
 *
 * @param uid which
 * @param failures how often in a row, from 1
 * @param reason the last one, for people
 * @param last when that was
 */
public record Poison(long uid, int failures, String reason, Instant last) {}
