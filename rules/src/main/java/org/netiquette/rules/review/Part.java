package org.netiquette.rules.review;

/** Which part of the draft a finding points at. */
public enum Part {
    /** The subject line; offsets count in it. */
    SUBJECT,
    /** The body as it was sent; offsets count in it. */
    BODY,
    /** One attachment; offsets count in its file name. */
    ATTACHMENT,
    /** The draft as a whole: something is missing, so there is nothing to underline. */
    DRAFT
}
