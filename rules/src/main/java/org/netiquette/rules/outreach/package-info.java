/** Decides whether a draft is a networking contact at all: {@link org.netiquette.rules.outreach.OutreachJudge}. */
@NullMarked
package org.netiquette.rules.outreach;

import org.jspecify.annotations.NullMarked;
