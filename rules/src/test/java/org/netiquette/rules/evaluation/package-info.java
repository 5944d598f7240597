/** Measures the judgement by the labelled corpus. */
@NullMarked
package org.netiquette.rules.evaluation;

import org.jspecify.annotations.NullMarked;
