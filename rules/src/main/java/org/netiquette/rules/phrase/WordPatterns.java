package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Words;

/**
 * Tells what a word of a pattern stands for. Remembers it, since the same few thousand words stand in all packs; for
 * use while patterns are read, by one thread.
 */
final class WordPatterns {

    /** Parts of contractions that are words of their own in a sentence and none when they stand alone. */
    private static final Set<String> POSSESSIVES = Set.of("'s", "'d");

    private final Inflections inflections;
    private final Map<String, Optional<Pattern>> asWritten = new HashMap<>();
    private final Map<String, Optional<Pattern>> inAnyForm = new HashMap<>();

    WordPatterns(Inflections inflections) {
        this.inflections = inflections;
    }

    /**
     * The pattern of a word, or nothing if it is none.
     *
     * @param written the word as it stands in a pack; a contraction is several words
     * @param anyForm whether its last word may stand in any of its forms
     */
    Optional<Pattern> of(String written, boolean anyForm) {
        Map<String, Optional<Pattern>> known = anyForm ? inAnyForm : asWritten;
        return known.computeIfAbsent(written, word -> read(word, anyForm));
    }

    private Optional<Pattern> read(String written, boolean anyForm) {
        if (POSSESSIVES.contains(written)) {
            return Optional.of(new Pattern.OneOf(Set.of(written)));
        }
        List<Word> words = Words.of(written);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Pattern> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).form();
            boolean last = i == words.size() - 1;
            parts.add(new Pattern.OneOf(anyForm && last ? inflections.formsOf(form) : Set.of(form)));
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts));
    }
}
