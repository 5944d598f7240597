package org.netiquette.rules.phrase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    /** The same, by the very set: most are asked for many times, and hashing a big set takes long. */
    private final IdentityHashMap<Set<String>, Integer> classOfSameSet = new IdentityHashMap<>();

    private final Map<String, int[]> classesOfWord = new HashMap<>();

    /** The number of the class of these words. */
    int classOf(Set<String> words) {
        return classOfSameSet.computeIfAbsent(words, set -> classes.computeIfAbsent(Set.copyOf(set), this::newClass));
    }

    private int newClass(Set<String> words) {
        int number = classes.size();
        for (String word : new TreeSet<>(words)) {
            classesOfWord.merge(word, new int[] {number}, Vocabulary::concat);
        }
        return number;
    }

    /** How many classes there are. */
    int size() {
        return classes.size();
    }

    /**
     * By class, how often patterns ask for its words; what they ask for least, sentences too hold least, by and large.
     */
    int[] commonness() {
        int[] commonness = new int[classes.size()];
        classes.forEach((words, number) -> commonness[number] = timesAskedFor(words));
        return commonness;
    }

    private int timesAskedFor(Set<String> words) {
        return words.stream()
                .mapToInt(word -> classesOfWord.getOrDefault(word, NO_CLASSES).length)
                .sum();
    }

    /** The classes of every word, for reading sentences; to be made when all patterns are compiled. */
    Map<String, WordClasses> classesOfWords() {
        Map<String, WordClasses> all = new HashMap<>();
        classesOfWord.forEach((word, numbers) -> all.put(word, new WordClasses(numbers)));
        READINGS.forEach((word, readings) -> all.put(
                word,
                new WordClasses(readings.stream()
                        .flatMapToInt(reading -> Arrays.stream(classesOfWord.getOrDefault(reading, NO_CLASSES)))
                        .distinct()
                        .toArray())));
        return all;
    }

    private static int[] concat(int[] left, int[] right) {
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
