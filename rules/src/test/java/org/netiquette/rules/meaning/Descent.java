package org.netiquette.rules.meaning;

import java.util.Arrays;
import java.util.Random;

/** Numbers that go down a slope, each at its own pace (Adam: Kingma and Ba, 2015, with decay set apart). */
final class Descent {

    private static final float MOMENTUM = 0.9f;
    private static final float SQUARES = 0.999f;

    final float[] values;
    final float[] gradient;
    private final float[] mean;
    private final float[] square;
    private final float decay;
    private int steps;

    Descent(int count, float decay) {
        this.values = new float[count];
        this.gradient = new float[count];
        this.mean = new float[count];
        this.square = new float[count];
        this.decay = decay;
    }

    void draw(Random random, double deviation) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    /** One step along what was gathered in {@code gradient}, which is emptied. */
    void step(float rate) {
        steps++;
        float meanScale = 1 - (float) StrictMath.pow(MOMENTUM, steps);
        float squareScale = 1 - (float) StrictMath.pow(SQUARES, steps);
        for (int i = 0; i < values.length; i++) {
            mean[i] += (1 - MOMENTUM) * (gradient[i] - mean[i]);
            square[i] += (1 - SQUARES) * (gradient[i] * gradient[i] - square[i]);
            float along = mean[i] / meanScale / ((float) Math.sqrt(square[i] / squareScale) + 1e-8f);
            values[i] -= rate * (along + decay * values[i]);
        }
        Arrays.fill(gradient, 0);
    }
}
