package org.netiquette.rules.meaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    static Fragments of(Collection<String> fragments) {
        return new Fragments(fragments.stream()
                .mapToLong(Fragments::hash)
                .sorted()
                .distinct()
                .toArray());
    }

    static Fragments read(DataInputStream in) throws IOException {
        long[] hashes = new long[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
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

    /** The numbers of those that are known. */
    int[] numbers(Collection<String> fragments) {
        int[] found = new int[fragments.size()];
        int count = 0;
        for (String fragment : fragments) {
            int number = Arrays.binarySearch(hashes, hash(fragment));
            if (number >= 0) {
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** FNV-1a over the UTF-16 code units. */
    private static long hash(String fragment) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < fragment.length(); i++) {
            hash = (hash ^ fragment.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
