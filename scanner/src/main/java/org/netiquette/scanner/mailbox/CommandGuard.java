package org.netiquette.scanner.mailbox;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Every IMAP command that the scanner may send, and where. Each command of each connection comes through here on its
 * way out, also those that the library would send by itself, so that a mistake elsewhere cannot harm a draft.
 *
 * <p>What is not here is not sent: {@code EXPUNGE}, {@code CLOSE} (it expunges), {@code COPY}, {@code MOVE},
 * {@code RENAME}, {@code DELETE}, {@code STORE} by sequence number, {@code FLAGS} without a sign, and {@code BODY[}
 * without {@code PEEK}.
 */
final class CommandGuard {

    /** What is open on the connection, and for what. */
    enum Desk {
        /** No folder, or one that was opened with {@code EXAMINE}. */
        LOOKING,
        /** A folder of drafts, for marks. */
        MARKING,
        /** The folder of notes. */
        NOTES
    }

    private static final String UID = "[1-9][0-9]*";

    private static final List<Pattern> ANYWHERE = List.of(
            Pattern.compile("CAPABILITY|ID|NOOP|LOGOUT|STARTTLS|NAMESPACE|IDLE|UNSELECT"),
            Pattern.compile("LOGIN|AUTHENTICATE (?:PLAIN|XOAUTH2)|AUTHENTICATE"),
            Pattern.compile("LIST .*"),
            Pattern.compile("(?:EXAMINE|SELECT) \".*\""),
            Pattern.compile("UID FETCH (?:1:\\*|[0-9,]+) \\(UID(?: FLAGS)?(?: MODSEQ)?(?: INTERNALDATE)?"
                    + "(?: RFC822\\.SIZE)?(?: BODY\\.PEEK\\[(?:HEADER\\.FIELDS \\((?:MESSAGE-ID|DATE)\\))?])?\\)"));

    /**
     * Marks that other programs read a meaning from, such as {@code \Seen} and {@code \Deleted}, are not among them.
     */
    private static final Pattern MARK = Pattern.compile("UID STORE " + UID + "(?: \\(UNCHANGEDSINCE [0-9]+\\))?"
            + " [+-]FLAGS\\.SILENT \\((?:\\\\Flagged|[A-Za-z0-9_$.-]+)\\)");

    private static final List<Pattern> NOTE = List.of(
            Pattern.compile("UID STORE " + UID + " \\+FLAGS\\.SILENT \\(\\\\Deleted\\)"),
            Pattern.compile("UID EXPUNGE " + UID));

    private CommandGuard() {}

    /**
     * Lets a command pass.
     *
     * @param desk what is open
     * @param notes the folder of notes as commands name it, between quotes; empty before it is known
     * @throws IllegalStateException if we never send that
     */
    static void check(String command, Desk desk, String notes) {
        boolean allowed = fits(ANYWHERE, command)
                || (desk == Desk.MARKING && MARK.matcher(command).matches())
                || (desk == Desk.NOTES && fits(NOTE, command))
                || (!notes.isEmpty() && touchesOnly(command, notes));
        if (allowed) {
            return;
        }
        int space = command.indexOf(' ');
        throw new IllegalStateException(
                "The scanner never sends this kind of command: " + (space < 0 ? command : command.substring(0, space)));
    }

    private static boolean fits(List<Pattern> patterns, String command) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(command).matches());
    }

    private static boolean touchesOnly(String command, String notes) {
        return command.equals("CREATE " + notes)
                || command.equals("SUBSCRIBE " + notes)
                || command.equals("APPEND " + notes + " (\\Seen)");
    }
}
