/**
 * The five mistakes, one class each, decided from evidence and never from words. The seam is
 * {@link org.netiquette.rules.mistake.MistakeJudge}.
 */
@NullMarked
package org.netiquette.rules.mistake;

import org.jspecify.annotations.NullMarked;
