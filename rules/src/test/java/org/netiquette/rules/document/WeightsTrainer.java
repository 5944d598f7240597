package org.netiquette.rules.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Trains the weights of one decision: a logistic regression that keeps its weights small. */
public final class WeightsTrainer {

    private static final int EPOCHS = 200;
    private static final double RATE = 0.3;
    private static final long SEED = 1;

    private WeightsTrainer() {}

    /**
     * A draft to learn from.
     *
     * @param traits its traits
     * @param yes whether the decision is yes
     * @param weight how much it counts, usually 1
     */
    public record Example(Map<String, Double> traits, boolean yes, double weight) {}

    /**
     * The weights for these examples.
     *
     * @param decay how strongly weights are drawn to 0
     */
    public static Weights train(List<Example> examples, double decay) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> example.traits().keySet().forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((trait, count) -> {
            if (count > 2) {
                numbers.put(trait, numbers.size());
            }
        });
        double[] weights = new double[numbers.size()];
        double[] squares = new double[numbers.size()];
        double bias = 0;
        double biasSquares = 1;
        List<int[]> traits = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (Example example : examples) {
            List<String> known = new TreeMap<>(example.traits())
                    .keySet().stream().filter(numbers::containsKey).toList();
            traits.add(known.stream().mapToInt(numbers::get).toArray());
            values.add(known.stream().mapToDouble(example.traits()::get).toArray());
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE * (1 - epoch / (double) EPOCHS);
            for (int index : order) {
                int[] of = traits.get(index);
                double[] value = values.get(index);
                double odds = bias;
                for (int i = 0; i < of.length; i++) {
                    odds += weights[of[i]] * value[i];
                }
                Example example = examples.get(index);
                double error = example.weight() * (1 / (1 + StrictMath.exp(-odds)) - (example.yes() ? 1 : 0));
                biasSquares += error * error;
                bias -= rate * error / Math.sqrt(biasSquares);
                for (int i = 0; i < of.length; i++) {
                    double slope = error * value[i] + decay * weights[of[i]];
                    squares[of[i]] += slope * slope;
                    weights[of[i]] -= rate * slope / Math.sqrt(squares[of[i]] + 0.1);
                }
            }
        }
        Map<String, Double> byTrait = new HashMap<>();
        numbers.forEach((trait, number) -> byTrait.put(trait, weights[number]));
        return new Weights(byTrait, bias);
    }
}
