package org.netiquette.rules.outreach;

/**
 * One thing that speaks for or against outreach.
 *
 * @param name a cue, a signal as {@code signal:seeker}, or one of the facts of {@link OutreachJudge}
 * @param weight how much it speaks for outreach, in log-odds; negative speaks against
 * @param reason how the review says it, for example "it offers something for sale"
 */
record Sign(String name, double weight, String reason) {}
