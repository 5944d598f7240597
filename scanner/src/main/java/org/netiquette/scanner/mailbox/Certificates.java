package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom to trust: the system's authorities, and those of one more file. */
final class Certificates {

    private Certificates() {}

    /**
     * Sockets that trust the system's authorities and those in a file.
     *
     * @throws MailFailure if the file holds no certificate
     */
    static SSLSocketFactory trusting(Optional<Path> ca) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust(ca.isPresent() ? withSystem(read(ca.get())) : null), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new MailFailure(
                    MailFailure.Kind.SECURITY,
                    ca.map(file -> "The file of extra certificates " + file
                                    + " cannot be used; it must hold certificates in PEM form.")
                            .orElse("This Java cannot do TLS; check its installation."),
                    Optional.empty());
        }
    }

    private static Collection<? extends Certificate> read(Path file) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IOException("no certificate");
            }
            return found;
        }
    }

    private static KeyStore withSystem(Collection<? extends Certificate> extra)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int number = 0;
        for (TrustManager manager : trust(null)) {
            if (manager instanceof X509TrustManager system) {
                for (X509Certificate certificate : system.getAcceptedIssuers()) {
                    all.setCertificateEntry("system-" + number++, certificate);
                }
            }
        }
        for (Certificate certificate : extra) {
            all.setCertificateEntry("extra-" + number++, certificate);
        }
        return all;
    }

    private static TrustManager[] trust(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return factory.getTrustManagers();
    }
}
