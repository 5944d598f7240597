package org.netiquette.rules.meaning;

import java.util.Arrays;
import java.util.List;

/**
 * Detectors of short wordings by meaning: each answers most strongly to some run of one, two or three words, or to runs
 * whose words are near in meaning, wherever in the sentence they stand.
 *
 * <p>A convolution over word vectors with its maximum over the sentence (Kim, "Convolutional Neural Networks for
 * Sentence Classification", 2014).
 */
final class Convolution {

    /** Detectors of runs of one, of two and of three words; as many of each. */
    static final int LONGEST_RUN = 3;

    private static final int RUNS = 6; // words in all runs together: 1 + 2 + 3

    private final int dimensions;
    private final int perLength;
    final float[] weights;
    final float[] biases;

    /**
     * A convolution.
     *
     * @param dimensions of a word's vector
     * @param perLength detectors for each length of run
     * @param weights for each number of a word's vector those of every detector and place in its run
     * @param biases one a detector
     */
    Convolution(int dimensions, int perLength, float[] weights, float[] biases) {
        this.dimensions = dimensions;
        this.perLength = perLength;
        this.weights = weights;
        this.biases = biases;
    }

    static int weights(int dimensions, int perLength) {
        return dimensions * RUNS * perLength;
    }

    static int detectors(int perLength) {
        return LONGEST_RUN * perLength;
    }

    int detectors() {
        return detectors(perLength);
    }

    int columns() {
        return RUNS * perLength;
    }

    /** The column of the weights of a detector's word. */
    int column(int detector, int word) {
        int length = detector / perLength + 1;
        int before = length * (length - 1) / 2;
        return (before + word) * perLength + detector % perLength;
    }

    int runLength(int detector) {
        return detector / perLength + 1;
    }

    /** What each column of the weights makes of one word, given its vector. */
    float[] columnsOf(float[] vector) {
        int columns = columns();
        float[] products = new float[columns];
        for (int d = 0; d < dimensions; d++) {
            float number = vector[d];
            if (number != 0) {
                int from = d * columns;
                for (int k = 0; k < columns; k++) {
                    products[k] += number * weights[from + k];
                }
            }
        }
        return products;
    }

    /**
     * How strongly each detector answers, 0 and up, and where.
     *
     * @param words what {@link #columnsOf} says of each word, in their order
     * @param answers one for each detector, filled in
     * @param places where the run starts that a detector answers to, filled in; meaningless where the answer is 0
     */
    void read(List<float[]> words, float[] answers, int[] places) {
        Arrays.fill(answers, 0);
        float[] sums = new float[perLength];
        for (int length = 1; length <= LONGEST_RUN; length++) {
            int firstDetector = (length - 1) * perLength;
            // A run may reach over either edge of the sentence.
            for (int start = 1 - length; start < words.size(); start++) {
                System.arraycopy(biases, firstDetector, sums, 0, perLength);
                int end = Math.min(length, words.size() - start);
                for (int i = Math.max(0, -start); i < end; i++) {
                    add(words.get(start + i), column(firstDetector, i), sums);
                }
                for (int k = 0; k < perLength; k++) {
                    if (sums[k] > answers[firstDetector + k]) {
                        answers[firstDetector + k] = sums[k];
                        places[firstDetector + k] = start;
                    }
                }
            }
        }
    }

    private static void add(float[] columns, int from, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += columns[from + k];
        }
    }
}
