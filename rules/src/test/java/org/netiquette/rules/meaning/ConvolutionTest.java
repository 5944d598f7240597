package org.netiquette.rules.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors of two numbers and one detector for each length of run, so that it can be figured by hand. */
class ConvolutionTest {

    private static final int DIMENSIONS = 2;

    @Test
    void aDetectorAnswersMostStronglyWhereItsRunStands() {
        float[] weights = new float[Convolution.weights(DIMENSIONS, 1)];
        Convolution convolution = new Convolution(DIMENSIONS, 1, weights, new float[3]);
        weights[convolution.column(1, 0)] = 1; // the first word of the run of two: its first number
        weights[convolution.columns() + convolution.column(1, 1)] = 1; // its second word: the second number
        float[] answers = new float[3];
        int[] places = new int[3];

        convolution.read(words(convolution, 0, 0, 1, 0, 0, 1, 0, 0), answers, places);

        assertThat(answers).containsExactly(0, 2, 0);
        assertThat(places[1]).isEqualTo(1);
    }

    @Test
    void aRunMayReachOverTheEdgeOfTheSentence() {
        float[] weights = new float[Convolution.weights(DIMENSIONS, 1)];
        Convolution convolution = new Convolution(DIMENSIONS, 1, weights, new float[3]);
        weights[convolution.column(2, 2)] = 3; // the last word of the run of three
        float[] answers = new float[3];

        convolution.read(words(convolution, 1, 0), answers, new int[3]);

        assertThat(answers).containsExactly(0, 0, 3);
    }

    @Test
    void noWordsGetNoAnswer() {
        Convolution convolution =
                new Convolution(DIMENSIONS, 1, new float[Convolution.weights(DIMENSIONS, 1)], new float[] {1, 1, 1});
        float[] answers = {5, 5, 5};

        convolution.read(words(convolution), answers, new int[3]);

        assertThat(answers[0]).isZero();
    }

    /** Two numbers a word. */
    private static List<float[]> words(Convolution convolution, float... numbers) {
        List<float[]> words = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += DIMENSIONS) {
            words.add(convolution.columnsOf(Arrays.copyOfRange(numbers, i, i + DIMENSIONS)));
        }
        return words;
    }
}
