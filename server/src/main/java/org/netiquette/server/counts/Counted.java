package org.netiquette.server.counts;

/** What {@link LastHour} counts. A request that is refused is counted once, under the kind of its refusal. */
public enum Counted {
    /** A draft that was asked about at {@code /api/v1/review} and could be read. */
    REVIEW,
    /** One of these whose answer was still remembered. */
    FROM_CACHE,
    /** A text that was asked about in LanguageTool's protocol and could be read. */
    CHECK,
    /** A draft or text that was judged anew and got a warning or an error, not hints alone. */
    WITH_WARNINGS,
    /** Refused because of who asks: a website, another host, the wrong kind of program. */
    REFUSED_FOREIGN,
    /** Refused because the browser extension is not paired, or its token is wrong. */
    REFUSED_UNPAIRED,
    /** A pairing that did not go on. */
    REFUSED_PAIRING,
    /** Refused because it is nothing that the server takes: no JSON, no such path, another method. */
    REFUSED_NOT_UNDERSTOOD,
    /** Refused because it is too long. */
    REFUSED_TOO_LONG,
    /** Refused because more was asked than one client may ask, or than can be answered. */
    REFUSED_TOO_MANY,
    /** Not answered because of a fault of the server. */
    FAILED
}
