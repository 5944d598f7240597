package org.netiquette.rules.phrase;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The classes that one word belongs to. The commonest words ("the", "you") stand in hundreds of patterns and are asked
 * about in the innermost loop, so theirs are also kept as bits; for all words that would take some five megabytes.
 */
final class WordClasses {

    /** Of no class. */
    static final WordClasses NONE = new WordClasses(new int[0]);

    /** Of so many one is found by looking at each. */
    private static final int FEW = 8;

    /** Of more than these it is found by its bit; some 150 words of 6 000 have more. */
    private static final int MANY = 64;

    private static final BitSet NO_BITS = new BitSet(0);

    private final int[] numbers;
    private final BitSet bits;

    /** A word of these classes; in any order, each once. */
    WordClasses(int[] numbers) {
        this.numbers = numbers.clone();
        Arrays.sort(this.numbers);
        this.bits = numbers.length > MANY ? bits(this.numbers) : NO_BITS;
    }

    private static BitSet bits(int[] sorted) {
        BitSet bits = new BitSet(sorted[sorted.length - 1] + 1);
        Arrays.stream(sorted).forEach(bits::set);
        return bits;
    }

    /** The numbers of the classes; to be read only. */
    int[] numbers() {
        return numbers;
    }

    /** Adds the classes to {@code classes}. */
    void addTo(BitSet classes) {
        if (numbers.length > MANY) {
            classes.or(bits);
        } else {
            for (int number : numbers) {
                classes.set(number);
            }
        }
    }

    boolean contains(int number) {
        if (numbers.length > MANY) {
            return bits.get(number);
        }
        if (numbers.length > FEW) {
            return Arrays.binarySearch(numbers, number) >= 0;
        }
        for (int mine : numbers) {
            if (mine == number) {
                return true;
            }
        }
        return false;
    }
}
