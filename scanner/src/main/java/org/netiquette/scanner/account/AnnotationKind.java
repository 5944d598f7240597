package org.netiquette.scanner.account;

/** What the scanner may leave in the mailbox for a draft that breaks the rules. */
public enum AnnotationKind {
    /** A keyword of ours on the draft. */
    KEYWORD,
    /** A readable message in the folder "Netiquette". */
    NOTE,
    /** The star or flag that every client shows ({@code \Flagged}). */
    FLAGGED,
    /** One of Thunderbird's coloured tags ({@code $label1} to {@code $label5}). */
    THUNDERBIRD,
    /** Apple Mail's flag colours ({@code $MailFlagBit0} to {@code 2}). */
    APPLE
}
