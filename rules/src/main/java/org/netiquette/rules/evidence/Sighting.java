package org.netiquette.rules.evidence;

import org.netiquette.rules.review.Place;
import org.netiquette.rules.signal.SignalHit;

/**
 * A signal and where in the draft it stands.
 *
 * @param hit the signal
 * @param place the field and the stretch of it as it was sent
 * @param words the same stretch as a reader sees it
 * @param softened whether the same sentence is courteous too
 */
public record Sighting(SignalHit hit, Place place, String words, boolean softened) {}
