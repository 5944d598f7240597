package org.netiquette.scanner.mailbox;

import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.jspecify.annotations.Nullable;

/**
 * Says what kind of failure something is, in one place, whatever was thrown: the library hides broken connections in
 * exceptions of every type, {@link NullPointerException} among them.
 */
final class Failures {

    /** What we were about when it failed. */
    enum Doing {
        CONNECTING("connecting"),
        LOGGING_IN("logging in"),
        SHOWING_A_TOKEN("logging in"),
        OPENING("opening a folder"),
        TALKING("talking to it");

        private final String words;

        Doing(String words) {
            this.words = words;
        }
    }

    private static final Pattern MILLISECONDS =
            Pattern.compile("backoff time:\\s*([0-9]{1,10})\\s*(?:milliseconds|ms)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRY_AGAIN = Pattern.compile(
            "(?:try again|retry|wait)(?: after| in| for)?\\s+([0-9]{1,6})\\s*(second|minute|hour)",
            Pattern.CASE_INSENSITIVE);

    /** Lower case. Each was seen from a large provider. */
    private static final List<String> THROTTLES = List.of(
            "backoff time",
            "throttl",
            "too many",
            "bandwidth limit",
            "bandwidth or command",
            "exceeded command",
            "rate limit",
            "[limit]",
            "[unavailable]",
            "[inuse]",
            "connection limit",
            "maximum number of connections",
            "try again later",
            // Microsoft 365 takes any secret and says so afterwards.
            "authenticated but not connected");

    private static final int MOST_WORDS_OF_THE_SERVER = 160;

    private final String host;

    /** Failures of talking to this server. */
    Failures(String host) {
        this.host = host;
    }

    /** What this throwable means. */
    MailFailure of(Throwable thrown, Doing doing) {
        if (thrown instanceof MailFailure known) {
            return known;
        }
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            Optional<MailFailure> found = told(cause, doing);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (thrown instanceof RuntimeException
                || (thrown instanceof ProtocolException && !(thrown instanceof ConnectionException))) {
            return failure(
                    MailFailure.Kind.PROTOCOL,
                    "the answer made no sense while " + doing.words + " ("
                            + thrown.getClass().getSimpleName() + ")");
        }
        return failure(MailFailure.Kind.CONNECTION, "the connection broke while " + doing.words);
    }

    /** A failure with words of our own. */
    MailFailure failure(MailFailure.Kind kind, String what) {
        return new MailFailure(kind, host + ": " + what + ".", Optional.empty());
    }

    private Optional<MailFailure> told(Throwable cause, Doing doing) {
        if (cause instanceof UnknownHostException) {
            return Optional.of(failure(
                    MailFailure.Kind.CONNECTION,
                    "there is no address for this name; check the name and whether the network is up"));
        }
        if (cause instanceof CertificateException || cause instanceof CertPathBuilderException) {
            return Optional.of(failure(MailFailure.Kind.SECURITY, certificate(cause)));
        }
        if (cause instanceof SSLException && text(cause).contains("unrecognized ssl message")) {
            return Optional.of(failure(
                    MailFailure.Kind.SECURITY,
                    "what answers there does not speak TLS; check the port, or sign in to this network in a browser"
                            + " first"));
        }
        if (cause instanceof ProtocolException refusal && refusal.getResponse() != null) {
            return answered(refusal, refusal.getResponse(), doing);
        }
        return Optional.empty();
    }

    private Optional<MailFailure> answered(ProtocolException refusal, Response response, Doing doing) {
        if (response.isSynthetic()) {
            return Optional.empty();
        }
        String said = response.toString();
        Optional<Duration> asked = asked(said);
        String lower = said.toLowerCase(Locale.ROOT);
        if (asked.isPresent() || THROTTLES.stream().anyMatch(lower::contains)) {
            return Optional.of(new MailFailure(
                    MailFailure.Kind.THROTTLED,
                    host + ": the server asks to come back later: " + shortened(response),
                    asked));
        }
        if (refusal instanceof ConnectionException) {
            return Optional.of(
                    response.isBYE()
                            ? failure(MailFailure.Kind.CONNECTION, "the server said goodbye: " + shortened(response))
                            : failure(
                                    MailFailure.Kind.PROTOCOL,
                                    "what answers there does not greet as an IMAP server; check host and port"));
        }
        if (doing == Doing.LOGGING_IN) {
            return Optional.of(failure(
                    MailFailure.Kind.LOGIN,
                    "the server does not take the user name and the secret: " + shortened(response)));
        }
        if (doing == Doing.SHOWING_A_TOKEN) {
            return Optional.of(failure(
                    MailFailure.Kind.LOGIN,
                    "the server does not take the user name and the token; what 'oauth2-command' prints may have expired"
                            + " or be for something else: " + shortened(response)));
        }
        if (doing == Doing.OPENING && refusal instanceof CommandFailedException) {
            return Optional.of(failure(MailFailure.Kind.FOLDER, "the folder cannot be opened: " + shortened(response)));
        }
        // Here the server may quote what we asked about, so its words stay out.
        return Optional.of(failure(
                MailFailure.Kind.PROTOCOL,
                "the server answered " + (refusal instanceof BadCommandException ? "BAD" : "NO") + " while "
                        + doing.words));
    }

    /** How long the server asks to wait, if it says. */
    static Optional<Duration> asked(String said) {
        Matcher milliseconds = MILLISECONDS.matcher(said);
        if (milliseconds.find()) {
            return Optional.of(Duration.ofMillis(Long.parseLong(milliseconds.group(1))));
        }
        Matcher later = TRY_AGAIN.matcher(said);
        if (later.find()) {
            long number = Long.parseLong(later.group(1));
            return Optional.of(
                    switch (later.group(2).toLowerCase(Locale.ROOT)) {
                        case "hour" -> Duration.ofHours(number);
                        case "minute" -> Duration.ofMinutes(number);
                        default -> Duration.ofSeconds(number);
                    });
        }
        return Optional.empty();
    }

    private static String certificate(Throwable cause) {
        if (cause instanceof CertificateExpiredException) {
            return "the server's certificate has expired; tell whoever runs the server, and check this computer's clock";
        }
        if (cause instanceof CertificateNotYetValidException) {
            return "the server's certificate is not valid yet; check this computer's clock";
        }
        String text = text(cause);
        if (text.contains("subject alternative") || text.contains("no name matching")) {
            return "the server's certificate is for another name; check the host name";
        }
        return "nobody we trust vouches for the server's certificate; if it is your own server, name its certificate"
                + " authority in the account's 'ca'";
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static String shortened(Response response) {
        String words = response.getRest().replaceAll("\\p{Cntrl}", " ").strip();
        return words.length() <= MOST_WORDS_OF_THE_SERVER ? words : words.substring(0, MOST_WORDS_OF_THE_SERVER) + "…";
    }

    private static @Nullable Throwable next(Throwable thrown) {
        if (thrown instanceof ProtocolException refusal
                && refusal.getResponse() != null
                && refusal.getResponse().getException() != null) {
            return refusal.getResponse().getException();
        }
        return thrown.getCause() == thrown ? null : thrown.getCause();
    }
}
