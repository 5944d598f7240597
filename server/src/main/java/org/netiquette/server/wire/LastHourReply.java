package org.netiquette.server.wire;

import java.util.Map;
import org.netiquette.server.counts.Counted;

/**
 * What was asked of the server in the last hour. Numbers only: nothing of a draft, and not who asked.
 *
 * @param reviews drafts that were asked about at {@code /api/v1/review}
 * @param fromCache how many of these needed no review, because the answer was still remembered
 * @param checks texts that were asked about in LanguageTool's protocol
 * @param withWarnings drafts and texts that were judged anew and got a warning or an error
 * @param refused requests that got an error for an answer
 */
public record LastHourReply(long reviews, long fromCache, long checks, long withWarnings, Refused refused) {

    /** These numbers as they go over the wire; what is not among them did not happen. */
    public static LastHourReply of(Map<Counted, Long> counts) {
        return new LastHourReply(
                numberOf(Counted.REVIEW, counts),
                numberOf(Counted.FROM_CACHE, counts),
                numberOf(Counted.CHECK, counts),
                numberOf(Counted.WITH_WARNINGS, counts),
                new Refused(
                        numberOf(Counted.REFUSED_FOREIGN, counts),
                        numberOf(Counted.REFUSED_UNPAIRED, counts),
                        numberOf(Counted.REFUSED_PAIRING, counts),
                        numberOf(Counted.REFUSED_NOT_UNDERSTOOD, counts),
                        numberOf(Counted.REFUSED_TOO_LONG, counts),
                        numberOf(Counted.REFUSED_TOO_MANY, counts),
                        numberOf(Counted.FAILED, counts)));
    }

    private static long numberOf(Counted what, Map<Counted, Long> counts) {
        return counts.getOrDefault(what, 0L);
    }

    /**
     * Requests that got an error for an answer, by the kind of it.
     *
     * @param foreign websites, other hosts, the wrong kind of program
     * @param unpaired extensions that are not paired, or whose token is wrong
     * @param pairing pairings that did not go on
     * @param notUnderstood what the server does not take: no JSON, no such path, another method
     * @param tooLong what is over the limits of length
     * @param tooMany what is more than a client may ask, or than can be answered
     * @param failed faults of the server
     */
    public record Refused(
            long foreign, long unpaired, long pairing, long notUnderstood, long tooLong, long tooMany, long failed) {}
}
