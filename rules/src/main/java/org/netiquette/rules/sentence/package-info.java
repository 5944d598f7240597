/**
 * From author text to sentences, and from a sentence to words: {@link org.netiquette.rules.sentence.SentenceSplitter},
 * {@link org.netiquette.rules.sentence.Words}.
 */
@NullMarked
package org.netiquette.rules.sentence;

import org.jspecify.annotations.NullMarked;
