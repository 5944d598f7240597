package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that patterns ask for, grouped into classes: a class is a set of words that one place of a pattern accepts.
 * Filled while patterns are compiled, only read afterwards.
 */
final class Vocabulary {

    /** What 's and 'd may stand for, beside themselves. */
    private static final Map<String, List<String>> READINGS =
            Map.of("'s", List.of("'s", "is", "has"), "'d", List.of("'d", "would", "had"));

    private final Map<Set<String>, Integer> classes = new HashMap<>();
    /** The same, by the very set: most are asked for many times, and hashing a big set takes long. */
    private final IdentityHashMap<Set<String>, Integer> classOfSameSet = new IdentityHashMap<>();

    private final Map<String, List<Integer>> classesOfWord = new HashMap<>();

    /** The number of the class of these words. */
    int classOf(Set<String> words) {
        return classOfSameSet.computeIfAbsent(words, set -> classes.computeIfAbsent(Set.copyOf(set), this::newClass));
    }

    private int newClass(Set<String> words) {
        int number = classes.size();
        for (String word : words) {
            classesOfWord.computeIfAbsent(word, first -> new ArrayList<>()).add(number);
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
        return words.stream().mapToInt(word -> classesOf(word).size()).sum();
    }

    /** The classes of every word, for reading sentences; to be made when all patterns are compiled. */
    Map<String, WordClasses> classesOfWords() {
        Map<String, WordClasses> all = new HashMap<>();
        classesOfWord.forEach((word, numbers) -> all.put(word, classes(numbers.stream())));
        READINGS.forEach((word, readings) ->
                all.put(word, classes(readings.stream().flatMap(reading -> classesOf(reading).stream()))));
        return all;
    }

    private List<Integer> classesOf(String word) {
        return classesOfWord.getOrDefault(word, List.of());
    }

    private static WordClasses classes(Stream<Integer> numbers) {
        return new WordClasses(numbers.mapToInt(Integer::intValue).distinct().toArray());
    }
}
