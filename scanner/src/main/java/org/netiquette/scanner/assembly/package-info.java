/** Puts the parts together that work on one account: lock, state, journal, connection, annotator, watcher. */
@NullMarked
package org.netiquette.scanner.assembly;

import org.jspecify.annotations.NullMarked;
