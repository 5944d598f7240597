/** Labelled mails and sentences to train on and to measure by; {@code src/test/resources/corpus} holds them. */
@NullMarked
package org.netiquette.rules.corpus;

import org.jspecify.annotations.NullMarked;
