/**
 * Small facts about one sentence, and the seam behind which they are found:
 * {@link org.netiquette.rules.signal.Detector}.
 */
@NullMarked
package org.netiquette.rules.signal;

import org.jspecify.annotations.NullMarked;
