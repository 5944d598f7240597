package org.netiquette.rules.meaning;

import java.util.Arrays;

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

    /**
     * How strongly each detector answers, 0 and up, and where.
     *
     * @param vectors those of the words, one after the other
     * @param words how many
     * @param answers one for each detector, filled in
     * @param places where the run starts that a detector answers to, filled in; meaningless where the answer is 0
     */
    void read(float[] vectors, int words, float[] answers, int[] places) {
        int columns = columns();
        float[] products = new float[words * columns];
        for (int word = 0; word < words; word++) {
            int row = word * columns;
            for (int d = 0; d < dimensions; d++) {
                float number = vectors[word * dimensions + d];
                if (number != 0) {
                    int from = d * columns;
                    for (int k = 0; k < columns; k++) {
                        products[row + k] += number * weights[from + k];
                    }
                }
            }
        }
        Arrays.fill(answers, 0);
        for (int detector = 0; detector < answers.length; detector++) {
            strongest(detector, products, words, answers, places);
        }
    }

    private void strongest(int detector, float[] products, int words, float[] answers, int[] places) {
        int columns = columns();
        int length = runLength(detector);
        int first = column(detector, 0);
        float bias = biases[detector];
        for (int start = 1 - length; start < words; start++) {
            float sum = bias;
            int end = Math.min(length, words - start);
            for (int i = Math.max(0, -start); i < end; i++) {
                sum += products[(start + i) * columns + first + i * perLength];
            }
            if (sum > answers[detector]) {
                answers[detector] = sum;
                places[detector] = start;
            }
        }
    }
}
