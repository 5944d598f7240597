/** Tests. */
@NullMarked
package org.netiquette.scanner.configuration;

import org.jspecify.annotations.NullMarked;
