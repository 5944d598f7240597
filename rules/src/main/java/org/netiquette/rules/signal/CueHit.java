package org.netiquette.rules.signal;

import org.netiquette.rules.draft.Span;

/**
 * A sign of what kind of mail this is, such as an order number or a link to unsubscribe. Cues feed the outreach
 * decision only.
 *
 * @param cue its name in the data, for example {@code sales}
 * @param span where in the sentence, in UTF-16 code units
 */
public record CueHit(String cue, Span span) {}
