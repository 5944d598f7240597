package org.netiquette.scanner.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a command written on one line into its words: at blanks, but for what stands in quotes. Nothing else. */
final class CommandWords {

    private CommandWords() {}

    /** The words; empty if a quote is not closed or there is no word. */
    static Optional<List<String>> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                inWord = true;
            } else if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return quote != 0 || words.isEmpty() || words.get(0).isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
