/** How long things take; run by hand. */
@NullMarked
package org.netiquette.scanner.benchmark;

import org.jspecify.annotations.NullMarked;
