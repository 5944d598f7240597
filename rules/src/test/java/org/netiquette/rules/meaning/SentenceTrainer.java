package org.netiquette.rules.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Words;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;

/**
 * Trains the sentence model: both parts together, by gradient descent on the log-loss, each signal a yes-or-no question
 * of its own. The same examples and seed give the same model, bit for bit.
 */
public final class SentenceTrainer {

    private static final int OUTPUTS = MeaningModel.OUTPUTS;
    private static final int OUTREACH = OUTPUTS - 1;

    private final Settings settings;
    private final WordVectors vectors;

    /** A trainer. */
    public SentenceTrainer(Settings settings) {
        this.settings = settings;
        this.vectors = MeaningModel.englishVectors();
    }

    /**
     * What can be turned; the standard values were found on held-out hands.
     *
     * @param perLength detectors for each length of run
     * @param epochs how often every example is seen
     * @param forgotten share of the detectors' answers left out at each step, so that none is relied on alone
     * @param misread share of words taken for unknown at each step, so that typos and new words do little harm
     * @param seed of all that is drawn
     * @param fragments whether the weights of fragments take part
     * @param convolution whether the convolution takes part
     * @param phrases whether what phrases saw takes part
     */
    public record Settings(
            int perLength,
            int epochs,
            float forgotten,
            float misread,
            long seed,
            boolean fragments,
            boolean convolution,
            boolean phrases) {

        /** What ships. */
        public static Settings standard() {
            return new Settings(96, 12, 0.4f, 0.05f, 1, true, true, true);
        }
    }

    /**
     * A sentence to learn from.
     *
     * @param text the sentence
     * @param seen what phrases see in it
     * @param signals what it shows
     * @param outreach how much of its mails is outreach, 0 to 1; not a number if it stands in none
     * @param unlearned signals of which nothing is learned here, as nobody knows whether it shows them
     * @param times how often it is learned from in a round, 1 or more; what stands in one that is learned from more
     *     than once is not passed over as too rare either: without that the model is a sixth smaller, and knows less of
     *     real mail
     */
    public record Example(
            String text, Reading seen, Set<Signal> signals, double outreach, Set<Signal> unlearned, int times) {

        /** Refuses what is never learned from. */
        public Example {
            if (times < 1) {
                throw new IllegalArgumentException("an example is learned from once or more, not " + times + " times");
            }
        }
    }

    /** The model for these examples. */
    public MeaningModel train(List<Example> examples) {
        Set<String> known = knownWords(examples);
        List<List<String>> tokens = examples.stream()
                .map(example -> Tokens.of(example.text(), known))
                .toList();
        List<long[]> found = new ArrayList<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            List<String> phrases =
                    settings.phrases() ? MeaningModel.phrases(examples.get(i).seen()) : List.of();
            long[] all = MeaningModel.hashes(tokens.get(i), phrases);
            found.add(all);
            int times = examples.get(i).times();
            Arrays.stream(all).distinct().forEach(fragment -> counts.merge(fragment, times, Integer::sum));
        }
        Fragments fragments = Fragments.of(counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList());
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            inputs.add(new Input(vectors.rows(tokens.get(i)), fragments.numbers(found.get(i))));
        }
        return new Run(examples, inputs, fragments.size()).train().model(known, fragments);
    }

    /**
     * Words that are written in lower case more than once, or in what counts more than once, are no names, whatever
     * stands at a sentence's start.
     */
    private static Set<String> knownWords(List<Example> examples) {
        Map<String, Integer> counts = new HashMap<>();
        for (Example example : examples) {
            for (Word word : Words.of(example.text())) {
                if (word.kind() == Word.Kind.PLAIN) {
                    counts.merge(word.form(), example.times(), Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One training: the numbers that change. */
    private final class Run {

        private static final int BATCH = 16;
        private static final float RATE = 0.002f;
        private static final float FRAGMENT_RATE = 0.04f;
        private static final float FRAGMENT_DECAY = 1e-3f;
        private static final float DECAY = 1e-5f;

        /** Labels are not beyond doubt; who is never quite sure learns the rest better. */
        private static final float YES = 0.985f;

        private static final float NO = 0.005f;

        private final List<Example> examples;
        private final List<Input> inputs;
        private final Random random = new Random(settings.seed());
        private final int dimensions = vectors.dimensions();
        private final float[] fragmentWeights;
        private final float[] fragmentSquares;
        private final Descent weights;
        private final Descent convolutionBiases;
        private final Descent answerWeights;
        private final Descent biases;
        private final Convolution convolution;

        /** Slopes of the convolution's weights column by column, which is how they are found. */
        private final float[] slopesByColumn;

        private final int detectors = Convolution.detectors(settings.perLength());

        Run(List<Example> examples, List<Input> inputs, int fragments) {
            this.examples = examples;
            this.inputs = inputs;
            this.fragmentWeights = new float[fragments * OUTPUTS];
            this.fragmentSquares = new float[fragments * OUTPUTS];
            Arrays.fill(fragmentSquares, 1);
            this.weights = new Descent(Convolution.weights(dimensions, settings.perLength()), DECAY);
            this.convolutionBiases = new Descent(detectors, 0);
            this.answerWeights = new Descent(detectors * OUTPUTS, DECAY);
            this.biases = new Descent(OUTPUTS, 0);
            weights.draw(random, 0.08);
            answerWeights.draw(random, 0.05);
            Arrays.fill(biases.values, -3);
            this.slopesByColumn = new float[weights.values.length];
            this.convolution =
                    new Convolution(dimensions, settings.perLength(), weights.values, convolutionBiases.values);
        }

        Run train() {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                order.addAll(Collections.nCopies(examples.get(i).times(), i));
            }
            int steps = settings.epochs() * ((order.size() + BATCH - 1) / BATCH);
            int step = 0;
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                Collections.shuffle(order, random);
                for (int start = 0; start < order.size(); start += BATCH) {
                    float left = 1 - step++ / (float) steps;
                    for (int index : order.subList(start, Math.min(order.size(), start + BATCH))) {
                        learn(inputs.get(index), examples.get(index), left);
                    }
                    gatherSlopes();
                    weights.step(RATE * left);
                    convolutionBiases.step(RATE * left);
                    answerWeights.step(RATE * left);
                    biases.step(RATE * left);
                }
            }
            return this;
        }

        private void gatherSlopes() {
            int columns = convolution.columns();
            for (int column = 0; column < columns; column++) {
                for (int d = 0; d < dimensions; d++) {
                    weights.gradient[d * columns + column] = slopesByColumn[column * dimensions + d];
                }
            }
            Arrays.fill(slopesByColumn, 0);
        }

        private void learn(Input input, Example example, float left) {
            float[] odds = biases.values.clone();
            if (settings.fragments()) {
                for (int fragment : input.fragments) {
                    for (int i = 0; i < OUTPUTS; i++) {
                        odds[i] += fragmentWeights[fragment * OUTPUTS + i];
                    }
                }
            }
            int words = input.rows.length;
            float[] numbers = settings.convolution() ? numbers(input.rows) : new float[0];
            float[] answers = new float[detectors];
            int[] places = new int[detectors];
            if (settings.convolution()) {
                convolution.read(columns(numbers, words), answers, places);
                for (int detector = 0; detector < detectors; detector++) {
                    boolean left_out = random.nextFloat() < settings.forgotten();
                    answers[detector] = left_out ? 0 : answers[detector] / (1 - settings.forgotten());
                    if (answers[detector] > 0) {
                        for (int i = 0; i < OUTPUTS; i++) {
                            odds[i] += answers[detector] * answerWeights.values[detector * OUTPUTS + i];
                        }
                    }
                }
            }
            float[] errors = errors(odds, example);
            for (int i = 0; i < OUTPUTS; i++) {
                biases.gradient[i] += errors[i];
            }
            if (settings.fragments()) {
                learnFragments(input.fragments, errors, left);
            }
            for (int detector = 0; detector < detectors; detector++) {
                if (answers[detector] > 0) {
                    learnDetector(detector, answers[detector], places[detector], numbers, words, errors);
                }
            }
        }

        private List<float[]> columns(float[] numbers, int words) {
            List<float[]> columns = new ArrayList<>(words);
            for (int word = 0; word < words; word++) {
                columns.add(
                        convolution.columnsOf(Arrays.copyOfRange(numbers, word * dimensions, (word + 1) * dimensions)));
            }
            return columns;
        }

        private float[] numbers(int[] rows) {
            float[] numbers = new float[rows.length * dimensions];
            float[] vector = new float[dimensions];
            for (int i = 0; i < rows.length; i++) {
                if (random.nextFloat() >= settings.misread()) {
                    vectors.copy(rows[i], vector);
                    System.arraycopy(vector, 0, numbers, i * dimensions, dimensions);
                }
            }
            return numbers;
        }

        private float[] errors(float[] odds, Example example) {
            float[] errors = new float[OUTPUTS];
            for (int i = 0; i < OUTREACH; i++) {
                errors[i] = error(odds[i], example.signals().contains(MeaningModel.SIGNALS.get(i)) ? 1 : 0);
            }
            for (Signal signal : example.unlearned()) {
                errors[MeaningModel.SIGNALS.indexOf(signal)] = 0;
            }
            if (!Double.isNaN(example.outreach())) {
                errors[OUTREACH] = error(odds[OUTREACH], (float) example.outreach()) / 2;
            }
            return errors;
        }

        private static float error(float odds, float yes) {
            return (float) (1 / (1 + StrictMath.exp(-odds))) - (NO + yes * (YES - NO));
        }

        private void learnFragments(int[] fragments, float[] errors, float left) {
            for (int fragment : fragments) {
                for (int i = 0; i < OUTPUTS; i++) {
                    int at = fragment * OUTPUTS + i;
                    float slope = errors[i] + FRAGMENT_DECAY * fragmentWeights[at];
                    fragmentSquares[at] += slope * slope;
                    fragmentWeights[at] -= FRAGMENT_RATE * left * slope / (float) Math.sqrt(fragmentSquares[at]);
                }
            }
        }

        private void learnDetector(int detector, float answer, int place, float[] numbers, int words, float[] errors) {
            float slope = 0;
            for (int i = 0; i < OUTPUTS; i++) {
                answerWeights.gradient[detector * OUTPUTS + i] += errors[i] * answer;
                slope += errors[i] * answerWeights.values[detector * OUTPUTS + i];
            }
            slope /= 1 - settings.forgotten();
            convolutionBiases.gradient[detector] += slope;
            for (int word = 0; word < convolution.runLength(detector); word++) {
                int at = place + word;
                if (at >= 0 && at < words) {
                    int column = convolution.column(detector, word) * dimensions;
                    for (int d = 0; d < dimensions; d++) {
                        slopesByColumn[column + d] += slope * numbers[at * dimensions + d];
                    }
                }
            }
        }

        MeaningModel model(Set<String> known, Fragments fragments) {
            float most = 1e-6f;
            for (float weight : fragmentWeights) {
                most = Math.max(most, Math.abs(weight));
            }
            float scale = most / 127;
            return new MeaningModel(
                    known,
                    vectors,
                    fragments,
                    MeaningModel.eightBits(fragmentWeights, scale),
                    scale,
                    convolution,
                    settings.convolution() ? answerWeights.values : new float[answerWeights.values.length],
                    biases.values,
                    "new");
        }
    }
}
