/**
 * What the reviewer can find, from the same data that it works with:
 * {@link org.netiquette.rules.catalogue.RuleCatalogue}.
 */
@NullMarked
package org.netiquette.rules.catalogue;

import org.jspecify.annotations.NullMarked;
