package org.netiquette.scanner.watch;

import java.time.Duration;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.NoteFolder;

/** An open connection to one account. Used by one thread, but for {@link #close()}. */
public interface MailLine extends AutoCloseable {

    /** The Drafts folder. */
    DraftsView drafts();

    /** Marks on its drafts. */
    DraftMarks marks();

    /** The folder of review notes. */
    NoteFolder notes();

    /**
     * Waits until the Drafts folder may have changed, the time is up or the line is closed. May return early.
     *
     * @throws org.netiquette.scanner.mailbox.MailFailure if the line is broken
     */
    void awaitChange(Duration atMost);

    /** Ends everything, a wait of another thread too, within two seconds; from any thread, any number of times. */
    @Override
    void close();
}
