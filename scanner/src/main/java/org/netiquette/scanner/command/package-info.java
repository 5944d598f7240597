/** The commands of the command line: what they are called, what they print, with which code they end. */
@NullMarked
package org.netiquette.scanner.command;

import org.jspecify.annotations.NullMarked;
