package org.netiquette.rules.meaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;

/** The fragments that the model knows, each with a number; known by a 64-bit hash, so that they take little room. */
final class Fragments {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long[] hashes;

    private Fragments(long[] hashes) {
        this.hashes = hashes;
    }

    /** Those with these hashes. */
    static Fragments of(Collection<Long> hashes) {
        return new Fragments(
                hashes.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    static Fragments read(DataInputStream in) throws IOException {
        long[] hashes = new long[in.readInt()];
        ByteBuffer.wrap(MeaningModel.bytes(in, hashes.length * Long.BYTES))
                .asLongBuffer()
                .get(hashes);
        return new Fragments(hashes);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(hashes.length);
        for (long hash : hashes) {
            out.writeLong(hash);
        }
    }

    int size() {
        return hashes.length;
    }

    /** The numbers of those that are known, each once, in their order. */
    int[] numbers(long[] fragments) {
        int[] found = new int[fragments.length];
        int count = 0;
        for (long fragment : fragments) {
            int number = Arrays.binarySearch(hashes, fragment);
            if (number >= 0 && !contains(found, count, number)) {
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean contains(int[] numbers, int count, int number) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** The hash of a text: FNV-1a over its UTF-16 code units. */
    static long hash(String text) {
        return hash(FNV_OFFSET, text);
    }

    /** The hash of a text that starts with the one of this hash and goes on with {@code text}. */
    static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The hash of a part of a text. */
    static long hash(String text, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
