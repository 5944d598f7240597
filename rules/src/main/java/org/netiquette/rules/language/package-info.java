/**
 * Which language a draft is written in, as far as the rules need to know:
 * {@link org.netiquette.rules.language.EnglishTest}.
 */
@NullMarked
package org.netiquette.rules.language;

import org.jspecify.annotations.NullMarked;
