/**
 * The mailbox as the scanner may touch it: Drafts to look at, marks on drafts, and a folder of review notes. Offers
 * nothing else.
 */
@NullMarked
package org.netiquette.scanner.mailbox;

import org.jspecify.annotations.NullMarked;
