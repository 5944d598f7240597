package org.netiquette.scanner.annotate;

import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * Leaves and takes back what the user sees of a review in the mailbox. Idempotent: the same call twice does no more
 * than once.
 */
public interface Annotator {

    /** The draft breaks the rules: it shall bear its annotations, whatever it bore before. */
    void annotate(DraftKey key, SavedDraft.Legible draft, Review review);

    /** The draft is gone, was saved anew or breaks no rule any more: what we left for it goes. */
    void clear(DraftKey key);
}
