package org.netiquette.rules.review;

/** How much a finding matters, mildest first. */
public enum Severity {
    /** Could be better. */
    HINT,
    /** Likely to hurt. */
    WARNING,
    /** What the article tells not to do. */
    ERROR
}
