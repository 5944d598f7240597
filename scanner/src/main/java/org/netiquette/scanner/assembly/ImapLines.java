package org.netiquette.scanner.assembly;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.ImapDraftsView;
import org.netiquette.scanner.mailbox.MailAccount;
import org.netiquette.scanner.mailbox.MailSettings;
import org.netiquette.scanner.mailbox.NoteFolder;
import org.netiquette.scanner.mailbox.WriteSession;
import org.netiquette.scanner.watch.MailLine;
import org.netiquette.scanner.watch.MailLines;

/**
 * Lines to an IMAP server. Each has connections of its own, all cut when it is closed, so that closing never waits for a
 * server that is silent.
 */
public final class ImapLines implements MailLines, AutoCloseable {

    private final Account account;
    private final MailSettings settings;
    private final Function<byte[], Fingerprint> says;
    private final int sizeLimit;
    private volatile Optional<MailAccount> latest = Optional.empty();
    private volatile boolean closed;

    /**
     * Lines to one account.
     *
     * @param says what the bytes of a message say
     * @param sizeLimit in bytes; a larger draft is not reviewed
     */
    public ImapLines(Account account, MailSettings settings, Function<byte[], Fingerprint> says, int sizeLimit) {
        this.account = account;
        this.settings = settings;
        this.says = says;
        this.sizeLimit = sizeLimit;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public MailLine open() {
        MailAccount connections = new MailAccount(account, settings);
        latest = Optional.of(connections);
        if (closed) {
            connections.close();
        }
        try {
            ImapDraftsView drafts = connections.openDrafts();
            WriteSession session = connections.writing();
            return new ImapLine(
                    connections,
                    drafts,
                    session,
                    connections.marks(session, drafts.name(), says, sizeLimit),
                    connections.notes(session, drafts.name()));
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** Cuts the line that is open or being opened; from any thread. No other can be opened. */
    @Override
    public void close() {
        closed = true;
        latest.ifPresent(MailAccount::close);
    }

    private record ImapLine(
            MailAccount connections, ImapDraftsView drafts, WriteSession session, DraftMarks marks, NoteFolder notes)
            implements MailLine {

        @Override
        public DraftsView drafts() {
            return drafts;
        }

        @Override
        public void awaitChange(Duration atMost) {
            // What had to be written is written; the second connection is not held while nothing happens.
            session.close();
            drafts.await(atMost);
        }

        @Override
        public void close() {
            drafts.close();
            connections.close();
        }
    }
}
