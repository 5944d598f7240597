package org.netiquette.scanner.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;

/**
 * A real Cyrus in clear, which differs from Dovecot in much: every folder lies in {@code INBOX.}, attributes are in
 * lower case. Any password will do.
 *
 * <p>Its package and Dovecot's exclude each other on Debian. Install {@code cyrus-common}, unpack {@code cyrus-imapd}
 * with {@code dpkg -x} into a folder and name that in {@value #FOLDER}.
 */
public final class CyrusServer implements RealServer {

    static final String FOLDER = "NETIQUETTE_CYRUS";

    private static final String INSTALL = "sudo apt-get install --no-install-recommends cyrus-common"
            + " && apt-get download cyrus-imapd && dpkg -x cyrus-imapd_*.deb cyrus && export " + FOLDER + "=$PWD/cyrus";

    private final ServerFolder folder;
    private final Process process;
    private final int port;

    private CyrusServer(ServerFolder folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** Starts one; skips the test where Cyrus is not installed. */
    public static CyrusServer start() {
        RequiredPrograms programs = RequiredPrograms.ofSystem();
        Path master = programs.require("master", FOLDER, INSTALL);
        Path imapd = programs.require("imapd", FOLDER, INSTALL);
        try {
            return start(master, imapd, ServerFolder.make("nq-cyrus"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CyrusServer start(Path master, Path imapd, ServerFolder folder) throws IOException {
        for (String name : List.of(
                "spool",
                "run",
                "conf",
                "conf/db",
                "conf/log",
                "conf/msg",
                "conf/proc",
                "conf/socket",
                "conf/user",
                "conf/quota",
                "conf/lock")) {
            folder.own(name);
        }
        int port = Ports.free();
        Path settings = folder.path().resolve("imapd.conf");
        Files.writeString(settings, String.format(Locale.ROOT, """
                configdirectory: %1$s/conf
                partition-default: %1$s/spool
                defaultpartition: default
                admins: cyrus
                cyrus_user: %2$s
                cyrus_group: %3$s
                allowplaintext: yes
                sasl_mech_list: PLAIN
                sasl_pwcheck_method: alwaystrue
                altnamespace: no
                unixhierarchysep: no
                autocreate_quota: 0
                autocreate_inbox_folders: Drafts
                xlist-drafts: Drafts
                imapidlepoll: 1
                """, folder.path(), folder.user(), folder.group()));
        Path services = folder.path().resolve("cyrus.conf");
        Files.writeString(services, String.format(Locale.ROOT, """
                START {
                  recover cmd="%2$s/ctl_cyrusdb -C %1$s -r"
                }
                SERVICES {
                  imap cmd="%3$s -C %1$s" listen="127.0.0.1:%4$d" prefork=1
                }
                EVENTS {
                  checkpoint cmd="%2$s/ctl_cyrusdb -C %1$s -c" period=600
                }
                """, settings, master.getParent(), imapd, port));
        Process process = new ProcessBuilder(
                        master.toString(),
                        "-D",
                        "-C",
                        settings.toString(),
                        "-M",
                        services.toString(),
                        "-p",
                        folder.path().resolve("run/pid").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.path().resolve("output").toFile())
                .start();
        CyrusServer server = new CyrusServer(folder, process, port);
        try {
            Ports.awaitOpen(port, Duration.ofSeconds(20), process);
        } catch (IOException e) {
            server.close();
            throw new IOException("Cyrus does not start; the system's log says why", e);
        }
        return server;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Account account(String user, int throughPort, TlsMode tls) {
        return new Account(
                user,
                "127.0.0.1",
                throughPort,
                tls,
                user,
                Secret.byCommand(() -> "any"),
                Optional.empty(),
                Optional.empty(),
                Set.of(AnnotationKind.KEYWORD, AnnotationKind.NOTE),
                Duration.ofSeconds(90));
    }

    @Override
    public UserClient client(String user) {
        return UserClient.connect(port, user, "any");
    }

    @Override
    public String drafts() {
        return "INBOX.Drafts";
    }

    @Override
    public String notes() {
        return "INBOX.Netiquette";
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
