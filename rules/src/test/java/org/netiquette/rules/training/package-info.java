/** Trains the sentence model and the weights of the decisions, from the corpus. */
@NullMarked
package org.netiquette.rules.training;

import org.jspecify.annotations.NullMarked;
