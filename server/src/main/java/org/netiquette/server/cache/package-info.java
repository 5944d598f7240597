/** Reviews remembered in memory by the hash of what was asked: {@link org.netiquette.server.cache.ReviewCache}. */
@NullMarked
package org.netiquette.server.cache;

import org.jspecify.annotations.NullMarked;
