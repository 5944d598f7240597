package org.netiquette.server.pairing;

import java.time.Instant;

/**
 * A browser extension that the user let in once.
 *
 * @param id how it is called on both sides; no secret
 * @param name what the user knows it by, for example {@code Firefox}
 * @param origin the one extension origin that its token counts for
 * @param tokenHash {@link Secrets#hashOf} of its token, which itself is kept nowhere on this side
 * @param created when the user let it in
 */
public record PairedClient(String id, String name, String origin, String tokenHash, Instant created) {}
