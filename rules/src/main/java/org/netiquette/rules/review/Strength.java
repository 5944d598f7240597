package org.netiquette.rules.review;

import org.netiquette.rules.draft.Span;

/**
 * Something the article asks for that the draft does well.
 *
 * @param signal what it is, for example {@code research}
 * @param span where it stands in the body as it was sent
 */
public record Strength(String signal, Span span) {}
