package org.netiquette.scanner.annotate;

import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;

/** One line of the journal: something now stands so. */
sealed interface Entry {

    /**
     * A keyword or flag on a draft.
     *
     * @param key the message
     * @param said what it said
     * @param flag the keyword, or the system flag with its backslash
     * @param standing how it stands
     */
    record MarkStands(DraftKey key, Fingerprint said, String flag, Standing standing) implements Entry {}

    /**
     * A review note.
     *
     * @param messageId the note's
     * @param said the text that it is about
     * @param standing how it stands
     */
    record NoteStands(String messageId, Fingerprint said, Standing standing) implements Entry {}

    /**
     * A note stands for a draft, or no longer does.
     *
     * @param key the message
     * @param said what it said
     * @param messageId the note's
     * @param holds whether it does
     */
    record Holds(DraftKey key, Fingerprint said, String messageId, boolean holds) implements Entry {}
}
