package org.netiquette.server.cache;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.netiquette.rules.draft.Draft;

/**
 * What was asked, as the 256 bits of a SHA-256: equal for equal drafts under equal rules, and no way back to the text.
 */
record ReviewKey(long first, long second, long third, long fourth) {

    /**
     * The key of a draft.
     *
     * @param edition what else the answer depends on: the versions and the settings
     */
    static ReviewKey of(String edition, Draft draft) {
        FieldHash hash = new FieldHash();
        hash.add(edition);
        hash.add(draft.subject());
        hash.add(draft.body());
        hash.add(draft.format().name());
        hash.add(draft.to());
        hash.add(draft.attachments());
        hash.add(draft.thread());
        hash.add(draft.language());
        return hash.key();
    }

    /** Writes every field with its length in front, so that no two lists of fields look alike. */
    private static final class FieldHash {

        private static final int CHUNK = 4096;

        private final MessageDigest digest = sha256();
        private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

        void add(List<String> fields) {
            number(fields.size());
            fields.forEach(this::add);
        }

        void add(String field) {
            number(field.length());
            // Code units rather than UTF-8, in which all halves of surrogate pairs would look alike.
            for (int i = 0; i < field.length(); i++) {
                room(Character.BYTES);
                buffer.putChar(field.charAt(i));
            }
        }

        ReviewKey key() {
            flush();
            ByteBuffer bits = ByteBuffer.wrap(digest.digest());
            return new ReviewKey(bits.getLong(), bits.getLong(), bits.getLong(), bits.getLong());
        }

        private void number(int number) {
            room(Integer.BYTES);
            buffer.putInt(number);
        }

        private void room(int bytes) {
            if (buffer.remaining() < bytes) {
                flush();
            }
        }

        private void flush() {
            buffer.flip();
            digest.update(buffer);
            buffer.clear();
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
    }
}
