/**
 * All that is known of a draft when it is judged: {@link org.netiquette.rules.evidence.Evidence}, gathered by
 * {@link org.netiquette.rules.evidence.EvidenceReader}.
 */
@NullMarked
package org.netiquette.rules.evidence;

import org.jspecify.annotations.NullMarked;
