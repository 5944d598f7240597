/** What the server did of late, in numbers only: {@link org.netiquette.server.counts.LastHour}. */
@NullMarked
package org.netiquette.server.counts;

import org.jspecify.annotations.NullMarked;
