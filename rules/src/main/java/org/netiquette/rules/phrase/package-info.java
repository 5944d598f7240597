/**
 * Finds signals by phrases: packs of readable patterns, compiled once. Entry:
 * {@link org.netiquette.rules.phrase.PhraseDetector}.
 */
@NullMarked
package org.netiquette.rules.phrase;

import org.jspecify.annotations.NullMarked;
