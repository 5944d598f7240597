package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.phrase.Pattern.Choice;
import org.netiquette.rules.phrase.Pattern.OneOf;
import org.netiquette.rules.phrase.Pattern.Sequence;

/**
 * Tells of a pattern the sets of words of each of which every match holds one: a sentence without them need not be
 * tried. Remembers the choices, since word lists stand in hundreds of patterns; for use while patterns are compiled.
 */
final class RequiredWords {

    private final IdentityHashMap<Choice, Optional<Set<String>>> choices = new IdentityHashMap<>();

    /** The sets of words that a pattern requires, possibly none. */
    List<Set<String>> of(Pattern pattern) {
        if (pattern instanceof OneOf word) {
            return List.of(word.forms());
        }
        if (pattern instanceof Sequence sequence) {
            List<Set<String>> all = new ArrayList<>();
            for (Pattern part : sequence.parts()) {
                all.addAll(of(part));
            }
            return all;
        }
        if (pattern instanceof Choice choice) {
            return ofChoice(choice).map(List::of).orElse(List.of());
        }
        return List.of();
    }

    private Optional<Set<String>> ofChoice(Choice choice) {
        Optional<Set<String>> known = choices.get(choice);
        if (known == null) {
            known = union(choice);
            choices.put(choice, known);
        }
        return known;
    }

    /** One set for the whole choice: of each option, the smallest of its own sets. */
    private Optional<Set<String>> union(Choice choice) {
        Set<String> words = new HashSet<>();
        for (Pattern option : choice.options()) {
            Optional<Set<String>> smallest = of(option).stream().min(Comparator.comparingInt(Set::size));
            if (smallest.isEmpty()) {
                return Optional.empty();
            }
            words.addAll(smallest.get());
        }
        return Optional.of(words);
    }
}
