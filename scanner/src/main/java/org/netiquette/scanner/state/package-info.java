/**
 * What the scanner remembers on this computer between two runs: files, atomically written, for the owner's eyes only.
 */
@NullMarked
package org.netiquette.scanner.state;

import org.jspecify.annotations.NullMarked;
