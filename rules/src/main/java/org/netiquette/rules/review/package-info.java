/** The answer for one draft: {@link org.netiquette.rules.review.Review} and its parts, as they go over the wire. */
@NullMarked
package org.netiquette.rules.review;

import org.jspecify.annotations.NullMarked;
