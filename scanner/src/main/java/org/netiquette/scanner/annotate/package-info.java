/** What the scanner leaves in the mailbox, how it is journalled, and how it is taken back. */
@NullMarked
package org.netiquette.scanner.annotate;

import org.jspecify.annotations.NullMarked;
