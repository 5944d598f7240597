package org.netiquette.scanner.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server without SPECIAL-USE, NAMESPACE and UNSELECT, for which nothing has to be installed. */
class OnceOnGreenMailTest {

    private static final String BAD = """
            From: me@example.org
            To: dana@example.org
            Subject: Hello
            Content-Type: text/plain; charset=UTF-8

            Dear Dana,

            I am looking for a new job. Do you have a job for me?

            Robin
            """;

    @TempDir
    Path home;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_plain_server_is_annotated_and_cleaned_up_too() throws Exception {
        GreenMailUser user = server.setUser("me@example.org", "me", "pw");
        MailFolder drafts = server.getManagers().getImapHostManager().createMailbox(user, "Brouillons");
        long uid = drafts.appendMessage(
                GreenMailUtil.newMimeMessage(BAD.replace("\n", "\r\n")), new Flags(), Date.from(Instant.EPOCH));
        CommandRun commands = new CommandRun(home, "pw");
        Files.createDirectories(commands.accountsFile().getParent());
        Files.writeString(
                commands.accountsFile(),
                String.format(Locale.ROOT, """
                accounts:
                  - name: plain
                    host: 127.0.0.1
                    port: %d
                    tls: none
                    user: me
                    secret: {command: [print-password]}
                """, server.getImap().getPort()));

        assertThat(commands.run("once")).as(commands.err()).isEqualTo(1);
        assertThat(drafts.getMessage(uid).getFlags().getUserFlags()).contains("NetiquetteReview");
        MailFolder notes = server.getManagers().getImapHostManager().getFolder(user, "Netiquette");
        assertThat(notes.getMessageCount()).isEqualTo(1);

        assertThat(commands.run("unannotate", "--all")).as(commands.err()).isZero();
        assertThat(drafts.getMessage(uid).getFlags().getUserFlags()).isEmpty();
        assertThat(notes.getMessageCount()).isZero();
        assertThat(drafts.getMessageCount()).isEqualTo(1);
    }
}
