package org.netiquette.scanner.files;

import org.netiquette.scanner.draft.SavedDraft;

/** What was found in a file. */
public sealed interface FileItem {

    /** The file, as it was asked for; {@code -} for standard input. */
    String file();

    /** Which message of the file it is, from 1; 0 if the file is one message. */
    int number();

    /** How to call it before people: {@code drafts.mbox, message 3}. */
    default String name() {
        return number() == 0 ? file() : file() + ", message " + number();
    }

    /**
     * A mail or a text.
     *
     * @param line the line of the file, from 1, on which it starts
     * @param draft what it says
     * @param plainText whether it is a text without mail headers, so that offsets into the body are offsets into the
     *     decoded file
     */
    record Message(String file, int number, long line, SavedDraft draft, boolean plainText) implements FileItem {}

    /**
     * What could not be read.
     *
     * @param reason for people, to be put behind the name: "there is no such file"
     */
    record Unreadable(String file, int number, String reason) implements FileItem {}
}
