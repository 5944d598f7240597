package org.netiquette.scanner.mailbox;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.netiquette.scanner.account.TlsMode;

/**
 * How patient a connection is, and the only place that sets {@code mail.*} properties. Every wait is finite: the
 * library's defaults are not, and a silent peer then blocks even {@code close()}.
 *
 * @param connect until the server takes the connection
 * @param login for connecting, encrypting and logging in together
 * @param read for each read outside IDLE
 * @param write for each write
 * @param idle how long one IDLE lasts before it is ended and begun anew; the peer may be gone without a word
 * @param idleGrace how long the server may take to answer the end of an IDLE
 * @param poll how often to look where there is no IDLE
 */
public record MailSettings(
        Duration connect,
        Duration login,
        Duration read,
        Duration write,
        Duration idle,
        Duration idleGrace,
        Duration poll) {

    /** The one prefix of all properties, whatever the encryption. */
    static final String PROTOCOL = "imap";

    private static final String PREFIX = "mail." + PROTOCOL + ".";

    /** What suits a laptop. */
    public static MailSettings standard() {
        return new MailSettings(
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(40),
                Duration.ofSeconds(40),
                Duration.ofMinutes(4),
                Duration.ofSeconds(15),
                Duration.ofMinutes(1));
    }

    Properties properties(
            TlsMode tls, SocketFactory plain, SSLSocketFactory encrypted, ScheduledExecutorService timer) {
        Properties properties = new Properties();
        properties.setProperty(PREFIX + "connectiontimeout", String.valueOf(connect.toMillis()));
        properties.setProperty(PREFIX + "timeout", String.valueOf(read.toMillis()));
        properties.setProperty(PREFIX + "writetimeout", String.valueOf(write.toMillis()));
        properties.put(PREFIX + "executor.writetimeout", timer);
        properties.put(
                PREFIX + (tls == TlsMode.IMPLICIT ? "ssl.socketFactory" : "socketFactory"),
                tls == TlsMode.IMPLICIT ? encrypted : plain);
        if (tls == TlsMode.STARTTLS) {
            properties.put(PREFIX + "ssl.socketFactory", encrypted);
        }
        // Otherwise a certificate that we do not trust is tried again with the library's own trust.
        properties.setProperty(PREFIX + "socketFactory.fallback", "false");
        // These two are the defaults. They stand here because everything rests on them.
        properties.setProperty(PREFIX + "ssl.checkserveridentity", "true");
        properties.setProperty("mail.debug", "false");
        return properties;
    }
}
