package org.netiquette.scanner.watch;

import java.time.Duration;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * Told what happens, so that it can be shown. Called by the thread that watches the account; what it throws ends that
 * thread. By default nothing is shown.
 */
public interface Reporter {

    /** Shows nothing. */
    Reporter SILENT = new Reporter() {};

    /** The Drafts folder is open. */
    default void connected(String account, String mailbox) {}

    /**
     * A look at the folder is over.
     *
     * @param drafts how many are there
     * @param waiting how many of them are still being written
     */
    default void looked(String account, int drafts, int waiting) {}

    /**
     * A draft was reviewed for the first time: this is the one notice about this text.
     *
     * @param annotated whether it breaks the rules and now bears annotations
     */
    default void reviewed(DraftKey key, SavedDraft.Legible draft, Review review, boolean annotated) {}

    /** A draft that is known was saved again, saying the same; what it bears was carried over. */
    default void savedAgain(DraftKey key) {}

    /** What was left for a draft was taken away: it was mended, sent or deleted. */
    default void cleared(DraftKey key) {}

    /**
     * A draft cannot be reviewed.
     *
     * @param reason for people: "it is encrypted (S/MIME)"
     */
    default void notReviewed(DraftKey key, String reason) {}

    /**
     * A draft could not be handled.
     *
     * @param failures how often in a row
     * @param setApart whether it is left alone from now on
     */
    default void failed(DraftKey key, String reason, int failures, boolean setApart) {}

    /**
     * The mailbox cannot be watched for now.
     *
     * @param reason for people
     * @param retryIn when it is tried again
     */
    default void interrupted(String account, String reason, Duration retryIn) {}

    /** The computer slept, or its clock was changed; the connection is made anew. */
    default void wokeUp(String account, Duration slept) {}

    /** The server gave its messages new numbers; the drafts are found again by what they say. */
    default void renumbered(String account, String mailbox) {}
}
