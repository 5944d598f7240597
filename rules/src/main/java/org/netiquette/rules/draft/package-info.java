/**
 * What the user is about to send: {@link org.netiquette.rules.draft.Draft} and its parts. Knows nothing else of the
 * house.
 */
@NullMarked
package org.netiquette.rules.draft;

import org.jspecify.annotations.NullMarked;
