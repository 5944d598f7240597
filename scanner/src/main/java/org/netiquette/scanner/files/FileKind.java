package org.netiquette.scanner.files;

import java.util.Locale;

/** What a file is, by its name and its first bytes. */
enum FileKind {
    /** One mail. */
    MAIL,
    /** Many mails. */
    MBOX,
    /** One mail of Apple Mail, with its length on the first line. */
    APPLE_MAIL,
    /** A page. */
    PAGE,
    /** Plain text. */
    TEXT,
    /** Outlook's own format. */
    OUTLOOK,
    /** Neither mail nor text. */
    OTHER;

    /** How many of the first bytes are looked at. */
    static final int LOOKED_AT = 16 * 1024;

    /**
     * Tells what a file is.
     *
     * @param head its first bytes, as characters, one each
     */
    static FileKind of(String fileName, String head) {
        String ending = ending(fileName);
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OUTLOOK;
        }
        if (ending.equals("emlx") && !head.isEmpty() && Character.isDigit(head.charAt(0))) {
            return APPLE_MAIL;
        }
        if (MboxReader.isMbox(head)) {
            return MBOX;
        }
        String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        if (ending.equals("eml") || MailHead.isMail(lessTheLastLine(text))) {
            return MAIL;
        }
        boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        if (!wide && (head.indexOf('\0') >= 0 || head.startsWith("%PDF") || head.startsWith("PK\u0003\u0004"))) {
            return OTHER;
        }
        String start = text.stripLeading();
        boolean page =
                start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
        return page || ending.equals("html") || ending.equals("htm") ? PAGE : TEXT;
    }

    /** What stands behind the last full stop, in lower case; empty if there is none. */
    static String ending(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The last line looked at may be cut in its middle. */
    private static String lessTheLastLine(String head) {
        return head.length() < LOOKED_AT ? head : head.substring(0, Math.max(head.lastIndexOf('\n'), 0));
    }
}
