package org.netiquette.scanner.mailbox;

import java.time.Duration;
import java.util.Optional;

/**
 * Something went wrong between us and the mail server. The message is for the user and holds nothing of a draft and no
 * secret.
 */
public final class MailFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind it is: it decides how long to wait. */
    public enum Kind {
        /** The server or the network is not there, or the line broke. */
        CONNECTION,
        /** The certificate or the encryption is not right. */
        SECURITY,
        /** The server does not take the secret. */
        LOGIN,
        /** The secret could not be had, and nothing was sent: a token may not be minted while the network is down. */
        SECRET,
        /** The server asks to come back later. */
        THROTTLED,
        /** There is no such folder, or there are two. */
        FOLDER,
        /** The server answered something that makes no sense. */
        PROTOCOL
    }

    private final Kind kind;
    private final transient Optional<Duration> asked;

    /**
     * A failure.
     *
     * @param asked how long the server asked to wait
     */
    public MailFailure(Kind kind, String message, Optional<Duration> asked) {
        super(message);
        this.kind = kind;
        this.asked = asked;
    }

    /** What kind it is. */
    public Kind kind() {
        return kind;
    }

    /** How long the server asked to wait. */
    public Optional<Duration> asked() {
        return asked;
    }
}
