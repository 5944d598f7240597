package org.netiquette.scanner.report;

/**
 * Where a draft is.
 *
 * @param file the file as it was asked for, or {@code imap:ACCOUNT/FOLDER;UID=N} for one in a mailbox
 * @param message which message of the file, from 1; 0 if there is only one
 * @param line the line of the file, from 1, on which the message starts
 * @param plainText whether the file is the body, so that offsets into the body are offsets into the file
 */
public record Source(String file, int message, long line, boolean plainText) {

    /** A draft in a mailbox. */
    public static Source mailbox(String account, String folder, long uid) {
        return new Source("imap:" + account + "/" + folder + ";UID=" + uid, 0, 1, false);
    }

    /** How to call it before people. */
    public String name() {
        return message == 0 ? file : file + ", message " + message;
    }
}
