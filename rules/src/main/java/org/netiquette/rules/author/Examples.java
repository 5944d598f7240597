package org.netiquette.rules.author;

import java.util.List;

/**
 * What a data file says of itself; the tests run both lists.
 *
 * @param cut what the file's lists must recognise
 * @param kept what they must leave to the author
 */
record Examples(List<String> cut, List<String> kept) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if either is empty: a list that shows no exception was not thought through
     */
    Examples {
        cut = List.copyOf(cut);
        kept = List.copyOf(kept);
        if (cut.isEmpty() || kept.isEmpty()) {
            throw new IllegalArgumentException("a word list needs examples of both what it cuts and what it keeps");
        }
    }
}
