/** The judgement: give a {@link org.netiquette.rules.Reviewer} a draft, get a review. Start here. */
@NullMarked
package org.netiquette.rules;

import org.jspecify.annotations.NullMarked;
