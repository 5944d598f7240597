package org.netiquette.scanner.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;

/**
 * A real Dovecot with its own folder and ports on 127.0.0.1: one port in clear, with STARTTLS, and one with TLS. Every
 * user exists and has the password {@value #PASSWORD}. Its Drafts folder is "Drafts".
 */
public final class DovecotServer implements RealServer {

    /** Of every user. */
    public static final String PASSWORD = "correct-horse";

    private final ServerFolder folder;
    private final Process process;
    private final int port;
    private final int tlsPort;
    private final TestCertificate certificate;

    private DovecotServer(ServerFolder folder, Process process, int port, int tlsPort, TestCertificate certificate) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.tlsPort = tlsPort;
        this.certificate = certificate;
    }

    /** Starts one whose certificate is for this computer; skips the test where Dovecot is not installed. */
    public static DovecotServer start() {
        return start("IP:127.0.0.1,DNS:localhost", "");
    }

    /**
     * Starts one.
     *
     * @param certificateNames what its certificate is for, as {@link TestCertificate#make} takes it
     * @param settings further lines of its configuration
     */
    public static DovecotServer start(String certificateNames, String settings) {
        Path dovecot = RequiredPrograms.ofSystem().require("dovecot", "sudo apt-get install dovecot-imapd");
        try {
            return start(dovecot, ServerFolder.make("nq-dovecot"), certificateNames, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DovecotServer start(Path dovecot, ServerFolder folder, String certificateNames, String settings)
            throws IOException {
        TestCertificate certificate = TestCertificate.make(folder.path(), certificateNames, 2);
        int port = Ports.free();
        int tlsPort = Ports.free();
        folder.own("mail");
        folder.own("home");
        Path configuration = folder.path().resolve("dovecot.conf");
        Files.writeString(
                configuration,
                String.format(
                        Locale.ROOT,
                        """
                base_dir = %1$s/base
                log_path = %1$s/log
                mail_location = maildir:%1$s/mail/%%u
                protocols = imap
                listen = 127.0.0.1
                first_valid_uid = 1
                first_valid_gid = 1
                default_internal_user = %2$s
                default_login_user = %2$s
                default_internal_group = %3$s
                disable_plaintext_auth = no
                ssl = yes
                ssl_cert = <%1$s/certificate.pem
                ssl_key = <%1$s/key.pem
                mail_max_userip_connections = 200
                auth_failure_delay = 0
                passdb {
                  driver = static
                  args = password=%6$s
                }
                userdb {
                  driver = static
                  args = uid=%2$s gid=%3$s home=%1$s/home/%%u
                }
                service imap-login {
                  chroot =
                  process_limit = 200
                  inet_listener imap {
                    port = %4$d
                  }
                  inet_listener imaps {
                    port = %5$d
                    ssl = yes
                  }
                }
                service anvil {
                  chroot =
                }
                namespace inbox {
                  inbox = yes
                  mailbox Drafts {
                    special_use = \\Drafts
                    auto = subscribe
                  }
                }
                %7$s
                """,
                        folder.path(),
                        folder.user(),
                        folder.group(),
                        port,
                        tlsPort,
                        PASSWORD,
                        settings));
        Process process = new ProcessBuilder(dovecot.toString(), "-F", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.path().resolve("output").toFile())
                .start();
        DovecotServer server = new DovecotServer(folder, process, port, tlsPort, certificate);
        try {
            Ports.awaitOpen(port, Duration.ofSeconds(20), process);
        } catch (IOException e) {
            String output = Files.readString(folder.path().resolve("output"));
            server.close();
            throw new IOException("Dovecot does not start: " + output, e);
        }
        return server;
    }

    /** In clear, or with STARTTLS. */
    @Override
    public int port() {
        return port;
    }

    /** With TLS from the first byte. */
    public int tlsPort() {
        return tlsPort;
    }

    /** What a client must trust. */
    public Path ca() {
        return certificate.certificate();
    }

    /** Its folder; mail lies under {@code mail/USER} as Maildir. */
    public Path folder() {
        return folder.path();
    }

    /** The account of a user, over TLS. */
    public Account account(String user) {
        return account(user, tlsPort, TlsMode.IMPLICIT);
    }

    @Override
    public Account account(String user, int throughPort, TlsMode tls) {
        return new Account(
                user,
                "127.0.0.1",
                throughPort,
                tls,
                user,
                Secret.byCommand(() -> PASSWORD),
                tls == TlsMode.NONE ? Optional.empty() : Optional.of(ca()),
                Optional.empty(),
                java.util.Set.of(AnnotationKind.KEYWORD, AnnotationKind.NOTE),
                Duration.ofSeconds(90));
    }

    @Override
    public UserClient client(String user) {
        return UserClient.connect(port, user, PASSWORD);
    }

    @Override
    public String drafts() {
        return "Drafts";
    }

    @Override
    public String notes() {
        return "Netiquette";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.delete();
    }
}
