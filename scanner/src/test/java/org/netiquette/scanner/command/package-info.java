/** Tests. */
@NullMarked
package org.netiquette.scanner.command;

import org.jspecify.annotations.NullMarked;
