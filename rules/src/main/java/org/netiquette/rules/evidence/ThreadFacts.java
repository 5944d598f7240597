package org.netiquette.rules.evidence;

/**
 * What the earlier conversation shows.
 *
 * @param underWay whether there is one that the draft goes on with
 * @param asksForCv whether the other party asks for the CV in it
 */
public record ThreadFacts(boolean underWay, boolean asksForCv) {

    /** No earlier conversation. */
    public static final ThreadFacts NONE = new ThreadFacts(false, false);
}
