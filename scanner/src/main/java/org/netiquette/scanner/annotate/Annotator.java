package org.netiquette.scanner.annotate;

import java.util.Map;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * Leaves and takes back what the user sees of a review in the mailbox. Idempotent: the same call twice does no more
 * than once. What fails in the mailbox is thrown as {@link org.netiquette.scanner.mailbox.MailFailure}; the same call
 * later finishes the work.
 */
public interface Annotator {

    /** The draft breaks the rules: it shall bear its annotations, whatever it bore before. */
    void annotate(DraftKey key, SavedDraft.Legible draft, Review review);

    /** The draft is gone, was saved anew or breaks no rule any more: what we left for it goes. */
    void clear(DraftKey key);

    /**
     * A text that was annotated before was saved anew under this key: the new message gets its marks, and the note that
     * stands for the text stands for it too.
     *
     * @return whether nothing is left to do; if not, {@link #annotate} must be called
     */
    default boolean follow(DraftKey key, Fingerprint said) {
        return false;
    }

    /** Like {@link #clear}, for a message that is no longer there: its marks went with it. */
    default void forget(DraftKey key) {
        clear(key);
    }

    /** Every message for which something of ours may stand in the mailbox, and what it said. */
    default Map<DraftKey, Fingerprint> annotated() {
        return Map.of();
    }

    /**
     * Whether the last call for this message found it gone or saying something else, and so did nothing: if it is still
     * listed at the next look, it is to be looked at anew.
     */
    default boolean missed(DraftKey key) {
        return false;
    }
}
