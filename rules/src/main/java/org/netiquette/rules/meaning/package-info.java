/** Finds signals by meaning: a trained sentence model, for the thousand wordings that no list foresees. */
@NullMarked
package org.netiquette.rules.meaning;

import org.jspecify.annotations.NullMarked;
