package org.netiquette.rules.meaning;

/** A sentence as numbers. Its arrays are shared for speed; nobody changes them. */
final class Input {

    /** The rows of its words among the word vectors. */
    final int[] rows;

    /** The numbers of its fragments. */
    final int[] fragments;

    Input(int[] rows, int[] fragments) {
        this.rows = rows;
        this.fragments = fragments;
    }
}
