package org.netiquette.scanner.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.testbed.ScriptedMailbox.Message;

/** A small IMAP server in memory, in clear on 127.0.0.1, with the {@linkplain Habit habits} of large providers. */
public final class ScriptedImapServer implements AutoCloseable {

    /** The user's password. */
    public static final String PASSWORD = "sesame-street";

    private final ServerSocket listening;
    private final Set<Habit> habits;
    private final List<String> folderLines;
    private final ScriptedMailbox mailbox = new ScriptedMailbox(this::announce);
    private final List<ScriptedSession> sessions = new CopyOnWriteArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<String> validTokens = ConcurrentHashMap.newKeySet();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> beforeStore = new AtomicReference<>(() -> {});

    private final AtomicReference<Runnable> beforeAppend = new AtomicReference<>(() -> {});

    private final Thread accepting = thread(this::accept);

    private ScriptedImapServer(ServerSocket listening, Set<Habit> habits, List<String> folderLines) {
        this.listening = listening;
        this.habits = habits;
        this.folderLines = folderLines;
    }

    /** A server whose folder {@code Drafts} is marked as such. */
    public static ScriptedImapServer with(Habit... habits) {
        return withFolders(List.of("(\\HasNoChildren \\Drafts) \"/\" \"Drafts\""), habits);
    }

    /**
     * A server with other folders.
     *
     * @param folderLines what LIST answers after {@code * LIST}
     */
    public static ScriptedImapServer withFolders(List<String> folderLines, Habit... habits) {
        try {
            ScriptedImapServer server = new ScriptedImapServer(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    Set.copyOf(Arrays.asList(habits)),
                    new CopyOnWriteArrayList<>(folderLines));
            server.accepting.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An account there, in clear. */
    public Account account() {
        return account(TlsMode.NONE);
    }

    /** An account there. */
    public Account account(TlsMode tls) {
        return account(tls, Secret.byCommand(() -> PASSWORD));
    }

    /** An account there, in clear, with a secret of its own. */
    public Account account(Secret secret) {
        return account(TlsMode.NONE, secret);
    }

    private Account account(TlsMode tls, Secret secret) {
        return new Account(
                "scripted",
                "127.0.0.1",
                listening.getLocalPort(),
                tls,
                "sam",
                secret,
                Optional.empty(),
                Optional.empty(),
                Set.of(AnnotationKind.KEYWORD, AnnotationKind.NOTE),
                Duration.ofSeconds(90));
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    // What the user and the provider do

    /** Saves a draft; whoever idles is told. */
    public long save(String message) {
        return mailbox.save("Drafts", message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Gmail's way to save an edit: a new message, and the old one is gone. */
    public long replace(long old, String message) {
        synchronized (mailbox) {
            mailbox.remove(old);
            return save(message);
        }
    }

    /** The draft was sent or deleted. */
    public void remove(long uid) {
        mailbox.remove(uid);
    }

    /** Sets a flag by the user's own hand. */
    public void flag(long uid, String flag) {
        synchronized (mailbox) {
            Optional.ofNullable(mailbox.folder("Drafts").messages.get(uid))
                    .ifPresent(message -> mailbox.flag(message, flag, true));
        }
    }

    /** The folder was made anew: the same UIDs mean other messages. */
    public void newUidValidity() {
        mailbox.renumber();
    }

    /** Drafts was deleted and made anew, empty; nobody who has it open is told. */
    public void makeDraftsAnew() {
        mailbox.makeAnew();
    }

    /** From now on this token is good, and no other. */
    public void acceptOnly(String token) {
        validTokens.clear();
        validTokens.add(token);
    }

    /** Ends every connection with a goodbye, as a provider does when a token grows old. */
    public void hangUp() {
        try {
            for (ScriptedSession session : sessions) {
                session.tell("* BYE session expired, please login again");
                session.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens, once, between what the scanner sees and what it then stores. */
    public void beforeNextStore(Runnable happening) {
        beforeStore.set(happening);
    }

    /** What happens, once, just before a message is put into a folder. */
    public void beforeNextAppend(Runnable happening) {
        beforeAppend.set(happening);
    }

    /** Puts a message into a folder, as another client would. */
    public void saveIn(String folder, byte[] message) {
        mailbox.save(folder, message);
    }

    // What a test looks at

    /** Every command so far, without tags and secrets. */
    public List<String> commands() {
        synchronized (commands) {
            return List.copyOf(commands);
        }
    }

    /** Waits until a command that starts like this was heard. */
    public void awaitCommand(String start) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        synchronized (commands) {
            while (commands.stream().noneMatch(command -> command.startsWith(start))) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("never heard " + start + " but " + commands);
                }
                commands.wait(left);
            }
        }
    }

    /** Every token that was shown, in this order. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    /** The flags of a message in a folder. */
    public Set<String> flags(String name, long uid) {
        synchronized (mailbox) {
            Message message = mailbox.folder(name).messages.get(uid);
            return message == null ? Set.of() : new TreeSet<>(message.flags);
        }
    }

    /** How many messages a folder holds. */
    public int count(String name) {
        return mailbox.count(name);
    }

    // What a session needs

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    List<String> folderLines() {
        return folderLines;
    }

    void heard(String command) {
        synchronized (commands) {
            commands.add(command);
            commands.notifyAll();
        }
    }

    /** Whether the token is good. */
    boolean tookToken(String token) {
        tokens.add(token);
        return validTokens.contains(token);
    }

    void beforeStore() {
        beforeStore.getAndSet(() -> {}).run();
    }

    void beforeAppend() {
        beforeAppend.getAndSet(() -> {}).run();
    }

    private void announce(String line) {
        sessions.forEach(session -> session.tell(line));
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                ScriptedSession session = new ScriptedSession(this, mailbox, listening.accept());
                if (listening.isClosed()) {
                    session.close();
                    return;
                }
                connections.incrementAndGet();
                sessions.add(session);
                thread(() -> {
                            session.run();
                            sessions.remove(session);
                        })
                        .start();
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scripted-imap");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns once nobody can be let in any more: a thread that waits in accept may let somebody in before that. */
    @Override
    public void close() {
        try {
            listening.close();
            for (ScriptedSession session : sessions) {
                session.close();
            }
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
