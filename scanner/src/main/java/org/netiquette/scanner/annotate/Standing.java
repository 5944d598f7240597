package org.netiquette.scanner.annotate;

import java.util.Locale;

/** How a mark or a note stands in the mailbox, as far as the journal knows. */
enum Standing {
    /** About to be written; after a crash nobody knows whether it was. */
    ASKED,
    /** Written by us, and read back. */
    OURS,
    /** Stood there before we came: never ours to take away. */
    THEIRS,
    /** The server does not take it. */
    REFUSED,
    /** Ours, and about to be taken away; after a crash nobody knows whether it was. */
    LEAVING,
    /** Not there any more, or never written. */
    GONE;

    /** Its name in the journal. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
