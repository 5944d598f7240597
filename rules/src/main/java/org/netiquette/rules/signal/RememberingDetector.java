package org.netiquette.rules.signal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Remembers what a slower detector said, so that a draft in which one sentence changed has one sentence judged.
 *
 * <p>Keeps no text: sentences are remembered by their SHA-256.
 */
public final class RememberingDetector implements Detector {

    private final Detector detector;
    private final Cache<Key, Reading> readings;

    /**
     * A memory in front of {@code detector}.
     *
     * @param sentences how many sentences to remember at most; about 200 bytes each
     */
    public RememberingDetector(Detector detector, long sentences) {
        this.detector = detector;
        // Evicting on the calling thread keeps no thread pool alive for a cache this small.
        this.readings = Caffeine.newBuilder()
                .maximumSize(sentences)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Reading read(String sentence) {
        return readings.get(Key.of(sentence), key -> detector.read(sentence));
    }

    private static final class Key {

        private final byte[] digest;

        private Key(byte[] digest) {
            this.digest = digest;
        }

        static Key of(String sentence) {
            try {
                // UTF-16 and not UTF-8: lone surrogates must not all turn into the same question mark.
                byte[] units = sentence.getBytes(StandardCharsets.UTF_16LE);
                return new Key(MessageDigest.getInstance("SHA-256").digest(units));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256; this one has not", e);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(digest, key.digest);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(digest);
        }
    }
}
