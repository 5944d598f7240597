package org.netiquette.scanner.watch;

import java.util.Optional;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.SavedDraft;

/** A message as {@link Preparation} left it. */
sealed interface Prepared {

    /** One of our own review notes, moved into Drafts. */
    record Note(SavedDraft saved) implements Prepared {}

    /**
     * Somebody's draft.
     *
     * @param review empty if none was asked for or it cannot be read
     */
    record Read(SavedDraft saved, Optional<Review> review) implements Prepared {}

    /**
     * One that made trouble.
     *
     * @param reason for people
     */
    record Broken(String reason) implements Prepared {}
}
