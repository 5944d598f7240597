package org.netiquette.rules.evaluation;

/** How a yes-or-no judgement compares with the label. */
public enum Verdict {
    /** Yes, and the label says so. */
    HIT,
    /** Yes, and the label says no. */
    FALSE_ALARM,
    /** No, and the label says yes. */
    MISS,
    /** No, and the label says so. */
    SILENCE;

    /** The verdict for a label and a judgement. */
    public static Verdict of(boolean label, boolean judged) {
        if (label) {
            return judged ? HIT : MISS;
        }
        return judged ? FALSE_ALARM : SILENCE;
    }
}
