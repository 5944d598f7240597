package org.netiquette.rules.draft;

/** How the body of a draft is written. */
public enum BodyFormat {
    /** Plain text. */
    TEXT,
    /** HTML, a whole document or a fragment, however broken. */
    HTML
}
