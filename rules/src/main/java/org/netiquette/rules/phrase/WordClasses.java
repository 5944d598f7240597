package org.netiquette.rules.phrase;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The classes that one word belongs to. Common words ("the", "you") stand in hundreds of patterns and are asked about
 * in the innermost loop, so theirs are also kept as bits.
 */
final class WordClasses {

    /** Of no class. */
    static final WordClasses NONE = new WordClasses(new int[0]);

    private static final int FEW = 8;

    private final int[] numbers;
    private final BitSet bits = new BitSet();

    WordClasses(int[] numbers) {
        this.numbers = numbers.clone();
        if (numbers.length > FEW) {
            Arrays.stream(numbers).forEach(bits::set);
        }
    }

    /** The numbers of the classes; to be read only. */
    int[] numbers() {
        return numbers;
    }

    /** Adds the classes to {@code classes}. */
    void addTo(BitSet classes) {
        if (numbers.length > FEW) {
            classes.or(bits);
        } else {
            for (int number : numbers) {
                classes.set(number);
            }
        }
    }

    boolean contains(int number) {
        if (numbers.length > FEW) {
            return bits.get(number);
        }
        for (int mine : numbers) {
            if (mine == number) {
                return true;
            }
        }
        return false;
    }
}
