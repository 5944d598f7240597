package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.util.MailLogger;
import org.jspecify.annotations.Nullable;

/**
 * One IMAP connection of the library, with a guard before the wire.
 *
 * <p>We use the library's protocol and not its stores and folders: those open further connections from a pool, cache
 * messages by their sequence number, load content when it is asked for, and offer to expunge.
 */
final class GuardedProtocol extends IMAPProtocol {

    /** Null only while the constructor above this one asks for the capabilities. */
    private CommandGuard.@Nullable Desk desk;

    private @Nullable String notes;

    GuardedProtocol(String host, int port, Properties properties, boolean encrypted)
            throws IOException, ProtocolException {
        super(
                MailSettings.PROTOCOL,
                host,
                port,
                properties,
                encrypted,
                new MailLogger(
                        GuardedProtocol.class,
                        "mail",
                        false,
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));
        this.desk = CommandGuard.Desk.LOOKING;
        this.notes = "";
    }

    /** From now on this is open. */
    void at(CommandGuard.Desk open) {
        desk = open;
    }

    /** From now on this folder may be created and appended to. */
    void allowNotes(String quotedName) {
        notes = quotedName;
    }

    @Override
    public String writeCommand(String command, @Nullable Argument args) throws IOException, ProtocolException {
        CommandGuard.check(command, desk == null ? CommandGuard.Desk.LOOKING : desk, notes == null ? "" : notes);
        return super.writeCommand(command, args);
    }
}
