package org.netiquette.scanner.files;

import java.util.Locale;
import java.util.Set;

/** Tells the head of a mail from the first lines of a letter. */
final class MailHead {

    /** Fields that every mail has some of; "Note:" or "PS:" at the start of a text are none of them. */
    private static final Set<String> FIELDS = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "received",
            "return-path",
            "reply-to",
            "in-reply-to",
            "references",
            "delivered-to",
            "sender",
            "user-agent",
            "status",
            "dkim-signature",
            "authentication-results");

    private MailHead() {}

    /** Whether {@code head}, the start of a file, is the head of a mail: only fields up to an empty line or the end. */
    static boolean isMail(String head) {
        boolean known = false;
        boolean inField = false;
        for (String line : head.split("\r?\n|\r", -1)) {
            if (line.isBlank()) {
                return known;
            }
            boolean goesOn = inField && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!goesOn && !startsWithField(line)) {
                return false;
            }
            inField = true;
            String name =
                    goesOn ? "" : line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
            known |= FIELDS.contains(name) || name.startsWith("x-") || name.startsWith("arc-");
        }
        return known;
    }

    /** Whether a header field starts {@code text}. */
    static boolean startsWithField(String text) {
        int at = text.startsWith(">") ? 1 : 0;
        int start = at;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F && text.charAt(at) != ':') {
            at++;
        }
        return at > start && at < text.length() && text.charAt(at) == ':';
    }
}
