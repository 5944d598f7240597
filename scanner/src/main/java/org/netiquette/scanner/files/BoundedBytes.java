package org.netiquette.scanner.files;

import java.io.ByteArrayOutputStream;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.draft.SavedDraft;

/** The bytes of a message while they come in; of one that is too large only the number is kept. */
final class BoundedBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long size;

    void add(byte[] more, int from) {
        size += more.length - from;
        if (size <= DraftReader.LARGEST) {
            bytes.write(more, from, more.length - from);
        } else {
            bytes.reset();
        }
    }

    boolean isTooLarge() {
        return size > DraftReader.LARGEST;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** What the message says. */
    SavedDraft read(DraftReader reader) {
        return isTooLarge() ? DraftReader.tooLarge(size) : reader.read(bytes());
    }
}
