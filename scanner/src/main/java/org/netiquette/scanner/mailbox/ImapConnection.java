package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;
import org.netiquette.scanner.mailbox.Failures.Doing;

/**
 * A logged-in connection. Used by one thread at a time; {@link #cut} and {@link #close} may come from any thread. Every
 * method throws {@link MailFailure} and nothing else.
 */
final class ImapConnection implements AutoCloseable {

    /** How long a polite goodbye may take. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** What the server says of a {@code STORE}. */
    enum Stored {
        /** It says that it did it. */
        ACCEPTED,
        /** It did nothing, because the message changed since we looked (RFC 7162 3.1.3). */
        CHANGED_MEANWHILE,
        /** It will not. */
        REFUSED
    }

    private final GuardedProtocol protocol;
    private final OpenSockets sockets;
    private final MailSettings settings;
    private final Failures failures;
    private final AtomicBoolean inUse = new AtomicBoolean();
    private int exists;

    /** Over a line that is logged in; {@link ImapLogin} makes it. */
    ImapConnection(GuardedProtocol protocol, OpenSockets sockets, MailSettings settings, Failures failures) {
        this.protocol = protocol;
        this.sockets = sockets;
        this.settings = settings;
        this.failures = failures;
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
        return isOk(answers[answers.length - 1]);
    }

    /**
     * Sends a {@code STORE} that the server may refuse.
     *
     * @return what became of it
     */
    Stored store(String command) {
        Response[] answers = send(command, null);
        Response last = answers[answers.length - 1];
        if (!isOk(last)) {
            return Stored.REFUSED;
        }
        return last.getRest().toUpperCase(Locale.ROOT).startsWith("[MODIFIED ")
                ? Stored.CHANGED_MEANWHILE
                : Stored.ACCEPTED;
    }

    private boolean isOk(Response last) {
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

    /** No IDLE is under way any more. */
    void idleOver() {
        sockets.readTimeout(settings.read());
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
