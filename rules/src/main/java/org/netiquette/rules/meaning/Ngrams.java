package org.netiquette.rules.meaning;

import java.util.Arrays;
import java.util.List;

/**
 * The fragments of a sentence that the model weighs: runs of up to three words, pairs with a gap, starts of words. Each
 * is known by the hash of its text, which is never put together: that would take most of the time.
 */
final class Ngrams {

    private static final int LONGEST_GAP = 3;
    private static final int SHORTEST_STEM = 5;

    /** No token is in more fragments than this. */
    private static final int MOST_EACH = 8;

    private final long[] hashes;
    private int count;

    private Ngrams(int tokens) {
        this.hashes = new long[tokens * MOST_EACH];
    }

    /** The hashes of all fragments, in the order of the sentence; one that stands in it twice may be there twice. */
    static long[] of(List<String> tokens) {
        Ngrams ngrams = new Ngrams(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            ngrams.startingAt(i, tokens);
        }
        return Arrays.copyOf(ngrams.hashes, ngrams.count);
    }

    private void startingAt(int i, List<String> tokens) {
        int left = tokens.size() - i;
        String token = tokens.get(i);
        long one = Fragments.hash(token);
        add(one);
        if (token.length() > SHORTEST_STEM) {
            add(Fragments.hash(Fragments.hash(token, 0, SHORTEST_STEM), "*"));
        }
        if (i == 0) {
            add(Fragments.hash(Fragments.hash("^ "), token));
        }
        if (left > 1) {
            String next = tokens.get(i + 1);
            long two = Fragments.hash(Fragments.hash(one, " "), next);
            add(two);
            if (i == 0) {
                add(Fragments.hash(Fragments.hash(Fragments.hash(Fragments.hash("^ "), token), " "), next));
            }
            if (left > 2) {
                add(Fragments.hash(Fragments.hash(two, " "), tokens.get(i + 2)));
            }
        }
        long open = Fragments.hash(one, " _ ");
        for (int gap = 2; gap <= LONGEST_GAP && gap < left; gap++) {
            add(Fragments.hash(open, tokens.get(i + gap)));
        }
    }

    private void add(long hash) {
        hashes[count++] = hash;
    }
}
