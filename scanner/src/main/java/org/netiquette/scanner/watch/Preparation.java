package org.netiquette.scanner.watch;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.annotate.NoteIdentity;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * All that is done with a message that needs neither the mailbox nor what is remembered, so that it is done while the
 * next ones arrive. Safe for use by several threads.
 */
final class Preparation {

    private final Judgement judgement;

    Preparation(Judgement judgement) {
        this.judgement = judgement;
    }

    /** A message taken apart. */
    Prepared read(byte[] message) {
        return guarded(() -> {
            SavedDraft saved = judgement.reader().apply(message);
            return NoteIdentity.isNote(message) ? new Prepared.Note(saved) : new Prepared.Read(saved, Optional.empty());
        });
    }

    /** A message taken apart and reviewed, if it can be and what it says was not {@code judged} before. */
    Prepared review(byte[] message, Set<Fingerprint> judged) {
        Prepared prepared = read(message);
        return prepared instanceof Prepared.Read read
                        && !judged.contains(read.saved().fingerprint())
                ? review(read)
                : prepared;
    }

    /** The same with its review, if it can be reviewed and was not yet. */
    Prepared review(Prepared.Read read) {
        if (read.review().isEmpty() && read.saved() instanceof SavedDraft.Legible legible) {
            return guarded(() -> {
                Review review = judgement.reviewer().apply(legible);
                return new Prepared.Read(legible, Optional.of(review));
            });
        }
        return read;
    }

    /** Nothing that a draft says may stop the others from being looked at. */
    private static Prepared guarded(Supplier<Prepared> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Its message may quote the draft; its name does not.
            return new Prepared.Broken(
                    "it cannot be taken apart (" + e.getClass().getSimpleName() + ")");
        }
    }
}
