/** What the user tells us about a mail account. Plain records: they open nothing and read no file. */
@NullMarked
package org.netiquette.scanner.account;

import org.jspecify.annotations.NullMarked;
