package org.netiquette.rules.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a probability means what it says: of all that was said to be 70 % likely, 70 % should be so.
 *
 * @param bins ten of equal width, from 0 to 1; those without a case are left out
 */
public record Reliability(List<Bin> bins) {

    private static final int BINS = 10;

    /** Copies the list. */
    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Cases of about the same probability.
     *
     * @param cases how many
     * @param said their mean probability
     * @param was the share of them that was so
     */
    public record Bin(int cases, double said, double was) {}

    /**
     * One case.
     *
     * @param probability what was said, 0 to 1
     * @param so whether it was so
     */
    public record Case(double probability, boolean so) {}

    /** The reliability of what was said in these cases. */
    public static Reliability of(List<Case> cases) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Case> in = cases.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.probability() * BINS)) == bin)
                    .toList();
            if (!in.isEmpty()) {
                bins.add(new Bin(
                        in.size(),
                        in.stream().mapToDouble(Case::probability).average().orElse(0),
                        in.stream().filter(Case::so).count() / (double) in.size()));
            }
        }
        return new Reliability(bins);
    }

    /** The mean distance between what was said and what was, weighted by cases (expected calibration error). */
    public double error() {
        double sum = 0;
        int cases = 0;
        for (Bin bin : bins) {
            sum += bin.cases() * Math.abs(bin.said() - bin.was());
            cases += bin.cases();
        }
        return cases == 0 ? 0 : sum / cases;
    }
}
