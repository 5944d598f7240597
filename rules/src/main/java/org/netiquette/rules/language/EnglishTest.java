package org.netiquette.rules.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Words;
import org.netiquette.rules.yaml.YamlFile;

/** Tells English from other languages by its small words. */
public final class EnglishTest {

    private static final int WORDS_READ = 50;
    /** How much of a text is looked at, in UTF-16 code units. */
    public static final int CHARACTERS_READ = 400;
    /** Shorter texts are taken for English: there is too little to tell. */
    private static final int FEWEST_WORDS = 8;
    /** English prose has 0.4 to 0.6 of these words, English keywords and names 0.15, other languages under 0.1. */
    private static final double SHARE = 0.15;

    private final Set<String> small;

    private EnglishTest(Set<String> small) {
        this.small = Set.copyOf(small);
    }

    /** The words of {@code language/english.yaml}. */
    public static EnglishTest load() {
        return new EnglishTest(new HashSet<>(
                YamlFile.resource("language/english.yaml").get("words").texts()));
    }

    /** Whether the start of {@code text} reads as English. */
    public boolean isEnglish(String text) {
        List<Word> words = Words.of(text.substring(0, Math.min(text.length(), CHARACTERS_READ)));
        int read = Math.min(words.size(), WORDS_READ);
        if (read < FEWEST_WORDS) {
            return true;
        }
        long known = words.stream()
                .limit(read)
                .filter(word -> small.contains(word.form()))
                .count();
        return known >= SHARE * read;
    }
}
