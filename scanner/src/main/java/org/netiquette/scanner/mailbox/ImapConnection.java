package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.SecretUnavailableException;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.mailbox.Failures.Doing;

/**
 * A logged-in connection. Used by one thread at a time; {@link #cut} and {@link #close} may come from any thread. Every
 * method throws {@link MailFailure} and nothing else.
 */
final class ImapConnection implements AutoCloseable {

    /** How long a polite goodbye may take. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final GuardedProtocol protocol;
    private final OpenSockets sockets;
    private final MailSettings settings;
    private final Failures failures;
    private final AtomicBoolean inUse = new AtomicBoolean();
    private int exists;
    private boolean upToDate;

    private ImapConnection(GuardedProtocol protocol, OpenSockets sockets, MailSettings settings, Failures failures) {
        this.protocol = protocol;
        this.sockets = sockets;
        this.settings = settings;
        this.failures = failures;
    }

    /**
     * Connects, encrypts and logs in.
     *
     * @param sockets cut to walk away from it
     */
    static ImapConnection open(
            Account account,
            MailSettings settings,
            SSLSocketFactory trusting,
            ScheduledExecutorService timer,
            OpenSockets sockets) {
        Failures failures = new Failures(account.host());
        try {
            // First, so that a keyring that asks its owner does not use up the server's patience.
            String secret = Abortable.call(account.secret()::mint, Duration.ofDays(1), sockets.whenCut());
            return Abortable.call(
                    () -> connect(account, secret, settings, trusting, timer, sockets),
                    settings.login(),
                    sockets.whenCut());
        } catch (TimeoutException e) {
            sockets.cut();
            throw failures.failure(
                    MailFailure.Kind.CONNECTION,
                    "connecting and logging in took longer than "
                            + settings.login().toSeconds() + " seconds");
        } catch (InterruptedException e) {
            sockets.cut();
            throw failures.failure(MailFailure.Kind.CONNECTION, "connecting was given up, because we are to stop");
        } catch (ExecutionException e) {
            sockets.cut();
            if (e.getCause() instanceof SecretUnavailableException unavailable) {
                throw new MailFailure(
                        MailFailure.Kind.LOGIN, account.host() + ": " + unavailable.getMessage(), Optional.empty());
            }
            throw failures.of(e.getCause() == null ? e : e.getCause(), Doing.CONNECTING);
        }
    }

    private static ImapConnection connect(
            Account account,
            String secret,
            MailSettings settings,
            SSLSocketFactory trusting,
            ScheduledExecutorService timer,
            OpenSockets sockets)
            throws IOException, ProtocolException {
        Failures failures = new Failures(account.host());
        GuardedProtocol protocol = new GuardedProtocol(
                account.host(),
                account.port(),
                settings.properties(
                        account.tls(), new PlainSockets(sockets), new EncryptedSockets(trusting, sockets), timer),
                account.tls() == TlsMode.IMPLICIT);
        try {
            if (account.tls() == TlsMode.STARTTLS) {
                if (!protocol.hasCapability("STARTTLS")) {
                    throw failures.failure(
                            MailFailure.Kind.SECURITY,
                            "the server does not offer STARTTLS, or something between hides it; nothing was sent");
                }
                protocol.startTLS();
                protocol.capability();
            }
            logIn(protocol, account, secret, failures);
            // What is offered before and after the login differs on most servers.
            protocol.capability();
        } catch (ProtocolException | RuntimeException e) {
            // Only the library's own sockets: cutting would look like somebody who wants us to stop.
            protocol.disconnect();
            throw e;
        }
        if (sockets.isCut()) {
            protocol.disconnect();
        }
        return new ImapConnection(protocol, sockets, settings, failures);
    }

    private static void logIn(GuardedProtocol protocol, Account account, String secret, Failures failures) {
        if (protocol.isAuthenticated()) {
            return;
        }
        try {
            if (account.secret().scheme() == Secret.Scheme.XOAUTH2) {
                protocol.authoauth2(account.user(), secret);
            } else if (protocol.hasCapability("AUTH=PLAIN")) {
                protocol.authplain("", account.user(), secret);
            } else if (!protocol.hasCapability("LOGINDISABLED")) {
                protocol.login(account.user(), secret);
            } else {
                throw failures.failure(
                        MailFailure.Kind.LOGIN,
                        "the server takes no password; it may want a token, which 'oauth2-command' gives");
            }
        } catch (ProtocolException | RuntimeException e) {
            MailFailure failure = failures.of(e, Doing.LOGGING_IN);
            // No server should say the secret back. One that does must not bring it into a log.
            throw new MailFailure(
                    failure.kind(), String.valueOf(failure.getMessage()).replace(secret, "…"), failure.asked());
        }
    }

    /** Whether the server offers this. */
    boolean can(String capability) {
        return protocol.hasCapability(capability);
    }

    /** Everything the server offers. */
    Set<String> capabilities() {
        return new TreeSet<>(protocol.getCapabilities().keySet());
    }

    /** The encryption in use, if there is one. */
    Optional<SSLSession> encryption() {
        return sockets.encrypted().map(SSLSocket::getSession);
    }

    /** Sends a command that must succeed. */
    Response[] run(String command) {
        return run(command, Doing.TALKING);
    }

    private Response[] run(String command, Doing doing) {
        Response[] answers = send(command, null);
        try {
            protocol.handleResult(answers[answers.length - 1]);
            return answers;
        } catch (ProtocolException | RuntimeException e) {
            throw failed(e, doing);
        }
    }

    /**
     * Sends a command that the server may refuse.
     *
     * @param literal what follows it, or null
     * @return whether it said OK
     */
    boolean accepted(String command, byte @Nullable [] literal) {
        Argument argument = null;
        if (literal != null) {
            argument = new Argument();
            argument.writeBytes(literal);
        }
        Response[] answers = send(command, argument);
        Response last = answers[answers.length - 1];
        if (last.isOK()) {
            return true;
        }
        if (last.isBYE()) {
            throw failed(last);
        }
        MailFailure failure = refusal(last);
        if (failure.kind() == MailFailure.Kind.THROTTLED) {
            throw failure;
        }
        return false;
    }

    private MailFailure refusal(Response last) {
        return failures.of(new ProtocolException(last), Doing.TALKING);
    }

    private MailFailure failed(Response goodbye) {
        try {
            protocol.handleResult(goodbye);
            return failures.failure(MailFailure.Kind.CONNECTION, "the connection broke");
        } catch (ProtocolException | RuntimeException e) {
            return failed(e, Doing.TALKING);
        }
    }

    private Response[] send(String command, @Nullable Argument argument) {
        inUse.set(true);
        try {
            Response[] answers = protocol.command(command, argument);
            for (Response answer : answers) {
                count(answer);
                if (answer.getException() instanceof IllegalStateException forbidden) {
                    throw forbidden;
                }
            }
            return answers;
        } catch (RuntimeException e) {
            throw failed(e, Doing.TALKING);
        } finally {
            inUse.set(false);
        }
    }

    private MailFailure failed(Throwable thrown, Doing doing) {
        MailFailure failure = failures.of(thrown, doing);
        // After an exception of any other type nobody knows which answer comes next.
        if (failure.kind() == MailFailure.Kind.CONNECTION || thrown instanceof RuntimeException) {
            sockets.cut();
        }
        return failure;
    }

    /** Opens a folder to look at. */
    Opened examine(String folder) {
        protocol.at(CommandGuard.Desk.LOOKING);
        return remembered(Opened.from(run("EXAMINE " + FolderName.quoted(folder), Doing.OPENING)));
    }

    /** Opens a folder to store in. */
    Opened select(String folder, CommandGuard.Desk desk) {
        protocol.at(CommandGuard.Desk.LOOKING);
        Opened opened = remembered(Opened.from(run("SELECT " + FolderName.quoted(folder), Doing.OPENING)));
        protocol.at(desk);
        return opened;
    }

    private Opened remembered(Opened opened) {
        exists = opened.exists();
        upToDate = true;
        return opened;
    }

    /** From now on this folder may be created and appended to. */
    void allowNotes(String folder) {
        protocol.allowNotes(FolderName.quoted(folder));
    }

    /** How many messages the open folder holds, as last heard. */
    int exists() {
        return exists;
    }

    /**
     * Lets the server tell what other clients did, if it had no occasion to since it was asked. During a fetch it may
     * not (RFC 3501 7.4.1), and shows what is long gone.
     */
    void refresh() {
        if (!upToDate) {
            run("NOOP");
        }
        upToDate = false;
    }

    /** The folders whose name fits; {@code *} fits all. */
    List<ListedFolder> list(String pattern) {
        List<ListedFolder> found = new ArrayList<>();
        for (Response answer : run("LIST \"\" " + FolderName.quoted(pattern))) {
            if (answer instanceof IMAPResponse told && told.keyEquals("LIST")) {
                listed(told).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ListedFolder> listed(IMAPResponse told) {
        try {
            ListInfo info = new ListInfo(told);
            return Optional.of(new ListedFolder(
                    info.name,
                    info.separator == 0 ? Optional.empty() : Optional.of(info.separator),
                    info.attrs == null ? Set.of() : Set.copyOf(List.of(info.attrs))));
        } catch (ProtocolException | RuntimeException e) {
            // One folder with an impossible name must not hide the others.
            return Optional.empty();
        }
    }

    /** The answers to a {@code UID FETCH} that name a UID. Servers mix in others, about messages nobody asked for. */
    List<FetchResponse> fetch(String command) {
        List<FetchResponse> found = new ArrayList<>();
        for (Response answer : run(command)) {
            if (answer instanceof FetchResponse fetched && fetched.getItem(UID.class) != null) {
                found.add(fetched);
            }
        }
        return found;
    }

    /** Sends {@code IDLE} and gives its tag. */
    String beginIdle() {
        try {
            return protocol.writeCommand("IDLE", null);
        } catch (IOException | ProtocolException | RuntimeException e) {
            throw failed(e, Doing.TALKING);
        }
    }

    /** Sends {@code DONE}; from any thread. */
    void endIdle() {
        protocol.idleAbort();
    }

    /** The server said that the IDLE is over, and before that, what changed. */
    void idleEnded() {
        upToDate = true;
        usualReadTimeout();
    }

    /** There is no IDLE now; what changes meanwhile is not told. */
    void idleRefused() {
        upToDate = false;
        usualReadTimeout();
    }

    /** The next answer, whatever it is; a goodbye is a failure. */
    Response read() {
        inUse.set(true);
        try {
            Response answer = protocol.readResponse();
            if (answer.isBYE()) {
                throw failed(answer);
            }
            return answer;
        } catch (IOException | ProtocolException | RuntimeException e) {
            throw failed(e, Doing.TALKING);
        } finally {
            inUse.set(false);
        }
    }

    /**
     * Takes note of an answer.
     *
     * @return whether it says that something in the open folder changed
     */
    boolean count(Response answer) {
        if (!(answer instanceof IMAPResponse told) || !told.isUnTagged()) {
            return false;
        }
        if (told.keyEquals("EXISTS")) {
            boolean other = told.getNumber() != exists;
            exists = told.getNumber();
            return other;
        }
        if (told.keyEquals("EXPUNGE")) {
            exists--;
            return true;
        }
        return told.keyEquals("FETCH") || told.keyEquals("VANISHED");
    }

    /** How long a read may wait from now on. */
    void readTimeout(Duration timeout) {
        sockets.readTimeout(timeout);
    }

    private void usualReadTimeout() {
        sockets.readTimeout(settings.read());
    }

    /** A failure with words of our own. */
    MailFailure failure(MailFailure.Kind kind, String what) {
        return failures.failure(kind, what);
    }

    /** Whether the line is broken or was cut. */
    boolean isCut() {
        return sockets.isCut();
    }

    /** Breaks the line at once, whatever it is doing. */
    void cut() {
        sockets.cut();
    }

    /** Says goodbye if nobody else is talking, and breaks the line. Leaves whatever is open as it is. */
    @Override
    public void close() {
        if (!sockets.isCut() && !inUse.get()) {
            sockets.readTimeout(GOODBYE);
            send("LOGOUT", null);
        }
        sockets.cut();
    }
}
