package org.netiquette.scanner.annotate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.netiquette.scanner.draft.Fingerprint;

/**
 * The Message-IDs of review notes. One follows from what the draft says and from nothing else, so that two laptops on
 * one mailbox, or one laptop after it lost its memory, find the note that is there already.
 */
public final class NoteIdentity {

    /** No host can have this name (RFC 2606), so no other message has such a Message-ID. */
    private static final String DOMAIN = "@note.netiquette.invalid>";

    private static final int BYTES_KEPT = 20;

    /** A header field longer than this is not one of ours. */
    private static final int HEADER_READ = 64 * 1024;

    private static final String FIELD = "message-id:";

    private NoteIdentity() {}

    /** The Message-ID, with its angle brackets, of the note on a draft that says this. */
    public static String messageId(Fingerprint said) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("review note on " + said.sha256()).getBytes(StandardCharsets.US_ASCII));
            return "<" + HexFormat.of().formatHex(hash, 0, BYTES_KEPT) + DOMAIN;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a Message-ID is one of ours. */
    public static boolean isOurs(String messageId) {
        return messageId.endsWith(DOMAIN) && messageId.startsWith("<");
    }

    /** Whether a message is a review note, so that a note that was moved into Drafts is not itself reviewed. */
    public static boolean isNote(byte[] message) {
        int end = Math.min(message.length, HEADER_READ);
        for (int start = 0; start < end; ) {
            int stop = start;
            while (stop < end && message[stop] != '\n') {
                stop++;
            }
            String line = new String(message, start, stop - start, StandardCharsets.ISO_8859_1).stripTrailing();
            if (line.isEmpty()) {
                return false;
            }
            if (line.regionMatches(true, 0, FIELD, 0, FIELD.length())) {
                return isOurs(line.substring(FIELD.length()).strip());
            }
            start = stop + 1;
        }
        return false;
    }
}
