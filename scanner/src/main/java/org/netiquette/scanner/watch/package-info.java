/** Watches the Drafts folder of an account: look, wait until drafts settle, review, annotate, wait for a change. */
@NullMarked
package org.netiquette.scanner.watch;

import org.jspecify.annotations.NullMarked;
