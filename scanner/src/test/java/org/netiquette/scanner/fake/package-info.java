/** A mailbox, a disk and clocks in memory, which fail when they are told to. */
@NullMarked
package org.netiquette.scanner.fake;

import org.jspecify.annotations.NullMarked;
