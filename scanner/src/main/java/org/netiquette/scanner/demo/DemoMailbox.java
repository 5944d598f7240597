package org.netiquette.scanner.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;

/** A mailbox in memory behind a real IMAP server on 127.0.0.1, and what its owner does in it. */
final class DemoMailbox implements AutoCloseable {

    static final String ADDRESS = "you@demo.example";
    static final String PASSWORD = "demo";

    private static final String DRAFTS = "Drafts";
    private static final String NOTES = "Netiquette";
    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;
    private final GreenMailUser user;
    private final MailFolder drafts;
    private final Clock clock;
    private final Optional<Thread.UncaughtExceptionHandler> before;

    private DemoMailbox(GreenMail server, GreenMailUser user, MailFolder drafts, Clock clock) {
        this.server = server;
        this.user = user;
        this.drafts = drafts;
        this.clock = clock;
        this.before = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
        // The server's threads end with an exception when a client hangs up, and would print it over the play.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!isOfServer(failure)) {
                before.ifPresent(handler -> handler.uncaughtException(thread, failure));
            }
        });
    }

    private static boolean isOfServer(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("com.icegreen."));
    }

    /** Starts it on a port that is free. */
    static DemoMailbox start(Clock clock) {
        GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
            MailFolder drafts = server.getManagers().getImapHostManager().createMailbox(user, DRAFTS);
            return new DemoMailbox(server, user, drafts, clock);
        } catch (Exception e) {
            // What GreenMail declares here cannot happen to a user and a folder that are new.
            server.stop();
            throw new IllegalStateException("the demo's mail server does not start", e);
        }
    }

    int port() {
        return server.getImap().getPort();
    }

    /** How the scanner reaches it. */
    Account account(Duration settle) {
        return new Account(
                "demo",
                LOOPBACK,
                port(),
                TlsMode.NONE,
                ADDRESS,
                Secret.byCommand(() -> PASSWORD),
                Optional.empty(),
                Optional.empty(),
                Set.of(AnnotationKind.KEYWORD, AnnotationKind.NOTE),
                settle);
    }

    /** Saves a draft that comes with this module, and gives its UID. */
    long save(String name) {
        try (InputStream mail = DemoMailbox.class.getResourceAsStream(name + ".eml")) {
            if (mail == null) {
                throw new IllegalStateException(name + ".eml is missing from the jar");
            }
            byte[] bytes = new String(mail.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            return drafts.appendMessage(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)),
                    new Flags(Flags.Flag.DRAFT),
                    Date.from(clock.instant()));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(name + ".eml cannot be read", e);
        }
    }

    /** Saves a draft anew, as mail programs do it: the new message first, then the old one goes. */
    long saveAnew(long old, String name) {
        long uid = save(name);
        delete(old);
        return uid;
    }

    void delete(long uid) {
        try {
            drafts.setFlags(new Flags(Flags.Flag.DELETED), true, uid, null, true);
            drafts.expunge();
        } catch (FolderException e) {
            throw new IllegalStateException("the demo's draft cannot be deleted", e);
        }
    }

    /** The keywords on a draft. */
    Set<String> keywords(long uid) {
        StoredMessage message = drafts.getMessage(uid);
        return message == null
                ? Set.of()
                : new TreeSet<>(Arrays.asList(message.getFlags().getUserFlags()));
    }

    /** The notes that lie in their folder, as text. */
    List<String> notes() {
        MailFolder folder = server.getManagers().getImapHostManager().getFolder(user, NOTES);
        return folder == null
                ? List.of()
                : folder.getNonDeletedMessages().stream().map(DemoMailbox::text).toList();
    }

    private static String text(StoredMessage message) {
        try {
            MimeMessage mail = message.getMimeMessage();
            return "Subject: " + mail.getSubject() + "\n\n" + mail.getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the demo's note cannot be read", e);
        }
    }

    /** SHA-256 of a draft. */
    String digest(long uid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            drafts.getMessage(uid).getMimeMessage().writeTo(bytes);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException | MessagingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the demo's draft cannot be read", e);
        }
    }

    @Override
    public void close() {
        server.stop();
        Thread.setDefaultUncaughtExceptionHandler(before.orElse(null));
    }
}
