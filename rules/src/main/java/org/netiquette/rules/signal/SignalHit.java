package org.netiquette.rules.signal;

import org.netiquette.rules.draft.Span;

/**
 * A signal seen in a sentence.
 *
 * @param signal which one
 * @param group which kind of wording showed it, for example {@code introduction}; the coach's words are chosen by it
 * @param strength how surely
 * @param span where in the sentence, in UTF-16 code units
 */
public record SignalHit(Signal signal, String group, Strength strength, Span span) {}
