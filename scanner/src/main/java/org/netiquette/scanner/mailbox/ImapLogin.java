package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.SecretUnavailableException;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.mailbox.Failures.Doing;

/**
 * Makes connections to an account: connects, encrypts, logs in, says who we are.
 *
 * @param account to whom
 * @param settings how patient it is
 * @param trusting whose certificates are taken
 * @param timer stops writes that take too long
 */
record ImapLogin(Account account, MailSettings settings, SSLSocketFactory trusting, ScheduledExecutorService timer) {

    /** All that we say of ourselves (RFC 2971). Some servers let nobody in who says nothing. */
    private static final Map<String, String> ABOUT_US = Map.of("name", "Netiquette");

    /** A person may be asked for it; {@link Secret} has limits of its own. */
    private static final Duration LONGEST_SECRET = Duration.ofDays(1);

    /**
     * A connection that is logged in.
     *
     * @param sockets cut to walk away from it
     * @throws MailFailure if there is none
     */
    ImapConnection open(OpenSockets sockets) {
        Failures failures = new Failures(account.host());
        try {
            // First, so that a keyring that asks its owner does not use up the server's patience.
            String secret = Abortable.call(account.secret()::mint, LONGEST_SECRET, sockets.whenCut());
            return Abortable.call(() -> connect(secret, sockets, failures), settings.login(), sockets.whenCut());
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
                        MailFailure.Kind.SECRET, account.host() + ": " + unavailable.getMessage(), Optional.empty());
            }
            throw failures.of(e.getCause() == null ? e : e.getCause(), Doing.CONNECTING);
        }
    }

    private ImapConnection connect(String secret, OpenSockets sockets, Failures failures)
            throws IOException, ProtocolException {
        GuardedProtocol protocol = new GuardedProtocol(
                account.host(),
                account.port(),
                settings.properties(
                        account.tls(), new PlainSockets(sockets), new EncryptedSockets(trusting, sockets), timer),
                account.tls() == TlsMode.IMPLICIT);
        try {
            if (account.tls() == TlsMode.STARTTLS) {
                encrypt(protocol, failures);
            }
            logIn(protocol, secret, failures);
            // What is offered before and after the login differs on most servers.
            protocol.capability();
            introduce(protocol);
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

    private static void encrypt(GuardedProtocol protocol, Failures failures) throws ProtocolException {
        if (!protocol.hasCapability("STARTTLS")) {
            throw failures.failure(
                    MailFailure.Kind.SECURITY,
                    "the server does not offer STARTTLS, or something between hides it; nothing was sent");
        }
        protocol.startTLS();
        protocol.capability();
    }

    private void logIn(GuardedProtocol protocol, String secret, Failures failures) {
        if (protocol.isAuthenticated()) {
            return;
        }
        boolean byToken = account.secret().scheme() == Secret.Scheme.XOAUTH2;
        try {
            if (byToken) {
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
            MailFailure failure = failures.of(e, byToken ? Doing.SHOWING_A_TOKEN : Doing.LOGGING_IN);
            // No server should say the secret back. One that does must not bring it into a log.
            throw new MailFailure(
                    failure.kind(), String.valueOf(failure.getMessage()).replace(secret, "…"), failure.asked());
        }
    }

    /** A server that does not like to be told is no reason to stop. */
    private static void introduce(GuardedProtocol protocol) throws ProtocolException {
        if (!protocol.hasCapability("ID")) {
            return;
        }
        try {
            protocol.id(ABOUT_US);
        } catch (ConnectionException broken) {
            throw broken;
        } catch (ProtocolException refused) {
            return;
        }
    }
}
