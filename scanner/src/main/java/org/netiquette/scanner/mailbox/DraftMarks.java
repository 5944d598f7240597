package org.netiquette.scanner.mailbox;

import java.util.Set;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;

/**
 * Marks on drafts: {@code UID STORE +FLAGS} and {@code -FLAGS} of one message, over a short connection of its own.
 * Before each it is checked that UIDVALIDITY is the same and the message still says what was reviewed; after each the
 * flags are read back. Every method throws {@link MailFailure}.
 */
public interface DraftMarks {

    /** Which of these keywords and flags the folder keeps for good (PERMANENTFLAGS). */
    Set<String> kept(Set<String> wanted);

    /** Adds a mark. */
    Outcome add(DraftKey draft, Fingerprint said, String flag);

    /** Takes a mark away that the journal says is ours. */
    Outcome remove(DraftKey draft, String flag);

    /** How it ended. */
    enum Outcome {
        /** The mark stands (or is gone, for a removal), read back. */
        DONE,
        /** It stood before we came: not ours to take away later. */
        WAS_THERE,
        /** The draft was sent, saved anew or deleted meanwhile: nothing to do. */
        GONE,
        /** The server refused or forgot it. */
        REFUSED
    }
}
