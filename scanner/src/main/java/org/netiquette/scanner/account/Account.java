package org.netiquette.scanner.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A mail account to watch.
 *
 * @param name what the user calls it
 * @param host the IMAP server; its certificate must be for this name
 * @param port 1 to 65535
 * @param tls how the connection is encrypted
 * @param user the user name at the server, often the address
 * @param secret asked anew at each connect
 * @param ca a PEM file with certificates to trust besides the system's
 * @param draftsFolder the full name of the Drafts folder, where it cannot be found by itself
 * @param annotations what may be left in the mailbox
 * @param settle how long a draft must stay the same before it is reviewed
 */
public record Account(
        String name,
        String host,
        int port,
        TlsMode tls,
        String user,
        Secret secret,
        Optional<Path> ca,
        Optional<String> draftsFolder,
        Set<AnnotationKind> annotations,
        Duration settle) {

    /** Copies the set; refuses a connection in clear to anywhere but this computer. */
    public Account {
        annotations = Set.copyOf(annotations);
        if (tls == TlsMode.NONE && !host.equals("127.0.0.1")) {
            throw new IllegalArgumentException(
                    "Mail is not read from " + host + " without encryption; use implicit TLS or STARTTLS.");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("There is no port " + port + "; IMAP with TLS is usually on 993.");
        }
    }
}
