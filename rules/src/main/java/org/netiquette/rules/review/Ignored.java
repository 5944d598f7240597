package org.netiquette.rules.review;

import org.netiquette.rules.draft.Span;

/**
 * A stretch of the body that is not author text.
 *
 * @param kind why it was left out
 * @param span where it stands in the body as it was sent
 */
public record Ignored(Kind kind, Span span) {

    /** Why a stretch is not author text. */
    public enum Kind {
        /** The quoted or forwarded thread, with its header lines. */
        QUOTE,
        /** The contact block below the writer's name. */
        SIGNATURE
    }
}
