/** Hours of a user's life with the scanner, at high speed and with everything that can go wrong. */
@NullMarked
package org.netiquette.scanner.soak;

import org.jspecify.annotations.NullMarked;
