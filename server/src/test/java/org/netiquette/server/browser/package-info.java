/** The page in a real browser. */
@NullMarked
package org.netiquette.server.browser;

import org.jspecify.annotations.NullMarked;
