package org.netiquette.scanner.mailbox;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.draft.Fingerprint;

/**
 * A mail account as the scanner uses it: opens every connection there is, and cuts them all when closed, also those
 * that are being opened. Every method throws {@link MailFailure}.
 */
public final class MailAccount implements AutoCloseable {

    /** One ends IDLEs, one cuts lines, one stops writes: none may wait for another. */
    private static final int TIMER_THREADS = 3;

    private final Account account;
    private final MailSettings settings;
    private final Failures failures;
    private final DraftsLocator locator;
    private final IdleHabits habits = new IdleHabits();
    private final ScheduledExecutorService timer;
    private final Set<OpenSockets> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** An account; nothing is opened yet. */
    public MailAccount(Account account, MailSettings settings) {
        this.account = account;
        this.settings = settings;
        this.failures = new Failures(account.host());
        this.locator = new DraftsLocator(DraftsNames.shipped(), failures);
        this.timer = timer(account.name());
    }

    private static ScheduledExecutorService timer(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, task -> {
            Thread thread = new Thread(task, "netiquette-timer-" + name);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** Opens Drafts to look at, over a connection that stays until the view is closed. */
    public ImapDraftsView openDrafts() {
        ImapConnection connection = connect();
        try {
            DraftsChoice drafts = locator.locate(connection.list("*"), account.draftsFolder());
            return new ImapDraftsView(connection, drafts, new IdleWatch(connection, settings, timer, habits));
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The second connection, opened when the first mark or note is written; close it when they are. */
    public WriteSession writing() {
        return new WriteSession(this::connect);
    }

    /**
     * Marks on drafts.
     *
     * @param drafts the full name of the Drafts folder
     * @param says what the bytes of a message say
     * @param limit in bytes; a larger message is not what was reviewed
     */
    public DraftMarks marks(WriteSession session, String drafts, Function<byte[], Fingerprint> says, int limit) {
        return new ImapDraftMarks(session, drafts, says, limit);
    }

    /**
     * The folder of notes.
     *
     * @param drafts the full name of the Drafts folder, which is never the folder of notes
     */
    public NoteFolder notes(WriteSession session, String drafts) {
        return new ImapNoteFolder(session, drafts);
    }

    /** All folders, and which one would be watched. */
    public FoldersReport folders() {
        try (ImapConnection connection = connect()) {
            List<ListedFolder> folders = connection.list("*");
            try {
                return new FoldersReport(
                        folders, Optional.of(locator.locate(folders, account.draftsFolder())), Optional.empty());
            } catch (MailFailure unclear) {
                return new FoldersReport(folders, Optional.empty(), Optional.ofNullable(unclear.getMessage()));
            }
        }
    }

    /** What the server can do; selects Drafts for a moment, because only that tells what it keeps. */
    public ServerProfile profile() {
        try (ImapConnection connection = connect()) {
            DraftsChoice drafts = locator.locate(connection.list("*"), account.draftsFolder());
            Opened opened = connection.select(drafts.folder().name(), CommandGuard.Desk.LOOKING);
            connection.examine(drafts.folder().name());
            Optional<X509Certificate> certificate = connection.encryption().flatMap(MailAccount::certificate);
            Optional<Stamp> lastNote = new ImapNoteFolder(
                            new WriteSession(() -> connection), drafts.folder().name())
                    .last();
            return new ServerProfile(
                    connection.encryption().map(SSLSession::getProtocol),
                    certificate.map(X509Certificate::getNotBefore).map(Date::toInstant),
                    certificate.map(X509Certificate::getNotAfter).map(Date::toInstant),
                    connection.capabilities(),
                    drafts,
                    opened.uidValidity(),
                    opened.exists(),
                    opened.readOnly(),
                    opened.permanentFlags(),
                    lastNote);
        }
    }

    private static Optional<X509Certificate> certificate(SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private ImapConnection connect() {
        open.removeIf(OpenSockets::isCut);
        OpenSockets sockets = new OpenSockets();
        open.add(sockets);
        if (closed) {
            sockets.cut();
        }
        return new ImapLogin(account, settings, Certificates.trusting(account.ca()), timer).open(sockets);
    }

    /** Cuts everything at once, whatever it is doing; from any thread. */
    @Override
    public void close() {
        closed = true;
        open.forEach(OpenSockets::cut);
        timer.shutdownNow();
    }
}
