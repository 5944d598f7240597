/** Watches the Drafts folder over IMAP and annotates the drafts that break the rules; never changes a draft. */
@NullMarked
package org.netiquette.scanner;

import org.jspecify.annotations.NullMarked;
