package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that patterns ask for, grouped into classes: a class is a set of words that one place of a pattern accepts.
 * Filled while patterns are compiled, only read afterwards.
 */
final class Vocabulary {

    private static final int[] NO_CLASSES = {};

    /** What 's and 'd may stand for, beside themselves. */
    private static final Map<String, List<String>> READINGS =
            Map.of("'s", List.of("'s", "is", "has"), "'d", List.of("'d", "would", "had"));

    private final Map<Set<String>, Integer> classes = new HashMap<>();
    private final Map<String, int[]> classesOfWord = new HashMap<>();

    /** The number of the class of these words. */
    int classOf(Set<String> words) {
        Integer known = classes.get(words);
        if (known != null) {
            return known;
        }
        int number = classes.size();
        classes.put(Set.copyOf(words), number);
        for (String word : new TreeSet<>(words)) {
            classesOfWord.merge(word, new int[] {number}, Vocabulary::concat);
        }
        return number;
    }

    /** How many classes there are. */
    int size() {
        return classes.size();
    }

    /** The classes that a word of a sentence belongs to. */
    int[] classesOf(String form) {
        List<String> readings = READINGS.get(form);
        if (readings == null) {
            return classesOfWord.getOrDefault(form, NO_CLASSES);
        }
        List<Integer> all = new ArrayList<>();
        for (String reading : readings) {
            for (int number : classesOfWord.getOrDefault(reading, NO_CLASSES)) {
                all.add(number);
            }
        }
        return all.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static int[] concat(int[] left, int[] right) {
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
