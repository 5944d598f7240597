/** A saved draft: which one it is, what it says, and when it has settled. Knows no IMAP. */
@NullMarked
package org.netiquette.scanner.draft;

import org.jspecify.annotations.NullMarked;
