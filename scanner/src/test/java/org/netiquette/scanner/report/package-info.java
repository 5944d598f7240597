/** Tests. */
@NullMarked
package org.netiquette.scanner.report;

import org.jspecify.annotations.NullMarked;
