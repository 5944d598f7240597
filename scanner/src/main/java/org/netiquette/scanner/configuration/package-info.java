/** The file in which the user names the mail accounts to watch: where it is, what it says, what is wrong with it. */
@NullMarked
package org.netiquette.scanner.configuration;

import org.jspecify.annotations.NullMarked;
