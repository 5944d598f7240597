package org.netiquette.scanner.mailbox;

import java.util.Optional;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;

/** A folder's name as a command carries it. */
final class FolderName {

    private FolderName() {}

    /**
     * The name in modified UTF-7 (RFC 3501 5.1.3), between quotes.
     *
     * @throws MailFailure if it holds a line break, which could start a command of its own
     */
    static String quoted(String name) {
        return quotedText(BASE64MailboxEncoder.encode(name));
    }

    /** A text between quotes (RFC 3501 4.3). */
    static String quotedText(String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0 || c > 126)) {
            throw new MailFailure(
                    MailFailure.Kind.FOLDER,
                    "A name with a line break or a control character cannot be used; rename the folder.",
                    Optional.empty());
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
