package org.netiquette.rules.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Counts of verdicts.
 *
 * @param hits rightly found
 * @param falseAlarms wrongly found
 * @param misses not found
 */
public record Tally(int hits, int falseAlarms, int misses) {

    private static final int RESAMPLES = 1000;
    private static final long SEED = 1;

    /** The counts of these verdicts. */
    public static Tally of(Collection<Verdict> verdicts) {
        return new Tally(
                Collections.frequency(verdicts, Verdict.HIT),
                Collections.frequency(verdicts, Verdict.FALSE_ALARM),
                Collections.frequency(verdicts, Verdict.MISS));
    }

    /** Of what was found, the share that is right; 1 if nothing was found. */
    public double precision() {
        return ratio(hits, falseAlarms);
    }

    /** Of what there is, the share that was found; 1 if there is nothing. */
    public double recall() {
        return ratio(hits, misses);
    }

    /** The harmonic mean of both. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /**
     * The quality number of proselint: hits, times the square of the share of right ones ("better to say nothing than
     * to say the wrong thing").
     */
    public double lintscore() {
        return hits * precision() * precision();
    }

    private static double ratio(int part, int rest) {
        return part + rest == 0 ? 1 : part / (double) (part + rest);
    }

    /**
     * Between which values 95 of 100 samples of as many mails would lie, by drawing the verdicts again with
     * replacement.
     */
    public static Interval interval(Collection<Verdict> verdicts, ToDoubleFunction<Tally> figure) {
        List<Verdict> all = List.copyOf(verdicts);
        if (all.isEmpty()) {
            return new Interval(0, 1);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] figures = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Verdict> drawn = new ArrayList<>(all.size());
            for (int j = 0; j < all.size(); j++) {
                drawn.add(all.get(random.nextInt(all.size())));
            }
            figures[i] = figure.applyAsDouble(of(drawn));
        }
        Arrays.sort(figures);
        return new Interval(figures[RESAMPLES * 25 / 1000], figures[RESAMPLES * 975 / 1000 - 1]);
    }

    /**
     * Two bounds.
     *
     * @param from the lower
     * @param to the upper
     */
    public record Interval(double from, double to) {}
}
