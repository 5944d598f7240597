package org.netiquette.scanner.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class ClosestName {

    private ClosestName() {}

    /** The name with the fewest typing errors between it and {@code typed}, if they are few enough to be errors. */
    static Optional<String> to(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> errors(typed, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> errors(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many characters to add, to drop, to replace, or to swap with their neighbour. */
    private static int errors(String from, String to) {
        int[][] errors = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                errors[i][j] = i == 0 ? j : j == 0 ? i : fewest(errors, from, i, to, j);
            }
        }
        return errors[from.length()][to.length()];
    }

    private static int fewest(int[][] errors, String from, int i, String to, int j) {
        int replaced = errors[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, 1 + errors[i - 2][j - 2]) : fewest;
    }
}
