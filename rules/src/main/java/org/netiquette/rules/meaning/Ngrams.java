package org.netiquette.rules.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fragments of a sentence that the model weighs: runs of up to three words, pairs with a gap, ends of words. */
final class Ngrams {

    private static final int LONGEST_GAP = 3;
    private static final int SHORTEST_STEM = 5;

    private Ngrams() {}

    /** Each fragment once, in the order of the sentence. */
    static Set<String> of(List<String> tokens) {
        Set<String> fragments = new LinkedHashSet<>();
        int size = tokens.size();
        for (int i = 0; i < size; i++) {
            String one = tokens.get(i);
            fragments.add(one);
            if (one.length() > SHORTEST_STEM) {
                fragments.add(one.substring(0, SHORTEST_STEM) + "*");
            }
            if (i == 0) {
                fragments.add("^ " + one);
            }
            if (i + 1 < size) {
                String two = one + " " + tokens.get(i + 1);
                fragments.add(two);
                if (i == 0) {
                    fragments.add("^ " + two);
                }
                if (i + 2 < size) {
                    fragments.add(two + " " + tokens.get(i + 2));
                }
            }
            for (int gap = 2; gap <= LONGEST_GAP && i + gap < size; gap++) {
                fragments.add(one + " _ " + tokens.get(i + gap));
            }
        }
        return fragments;
    }
}
