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

    /** How many characters to add, to drop or to replace. */
    private static int errors(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
