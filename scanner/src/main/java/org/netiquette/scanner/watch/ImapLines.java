package org.netiquette.scanner.watch;

import java.time.Duration;
import java.util.function.Function;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.ImapDraftsView;
import org.netiquette.scanner.mailbox.MailAccount;
import org.netiquette.scanner.mailbox.NoteFolder;
import org.netiquette.scanner.mailbox.WriteSession;

/** Connections over IMAP: one to look and to wait, and a second one, open only while something is written. */
public final class ImapLines implements MailLines {

    private final MailAccount account;
    private final Function<byte[], SavedDraft> reader;
    private final int sizeLimit;

    /**
     * To this account, which is closed with this.
     *
     * @param reader takes a message apart, to see that it still says what was reviewed
     * @param sizeLimit in bytes; a larger draft is not fetched
     */
    public ImapLines(MailAccount account, Function<byte[], SavedDraft> reader, int sizeLimit) {
        this.account = account;
        this.reader = reader;
        this.sizeLimit = sizeLimit;
    }

    @Override
    public MailLine open() {
        ImapDraftsView view = account.openDrafts();
        WriteSession writing = account.writing();
        DraftMarks marks =
                account.marks(writing, view.name(), bytes -> reader.apply(bytes).fingerprint(), sizeLimit);
        return new Line(view, writing, marks, account.notes(writing, view.name()));
    }

    @Override
    public void close() {
        account.close();
    }

    private record Line(ImapDraftsView view, WriteSession writing, DraftMarks marks, NoteFolder notes)
            implements MailLine {

        @Override
        public DraftsView drafts() {
            return view;
        }

        @Override
        public void awaitChange(Duration atMost) {
            // All is written; a server counts connections, and a second one is not needed to wait.
            writing.close();
            view.await(atMost);
        }

        @Override
        public void close() {
            view.close();
            writing.close();
        }
    }
}
