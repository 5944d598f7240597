package org.netiquette.rules.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netiquette.rules.draft.Draft;

/**
 * An invented mail with what must be read from it: sections that begin with {@code %% html} or {@code %% text},
 * {@code %% author}, {@code %% quote} and {@code %% signature}.
 */
record FixtureMail(Draft draft, List<String> author, List<String> quote, List<String> signature) {

    static FixtureMail read(Path file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("%% ")) {
                    current = new ArrayList<>();
                    sections.put(line.substring(3), current);
                } else {
                    current.add(line);
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read the fixture " + file, unreadable);
        }
        Draft draft = sections.containsKey("html")
                ? Draft.ofHtml(String.join("\n", sections.get("html")))
                : Draft.ofText(String.join("\n", sections.getOrDefault("text", List.of())));
        return new FixtureMail(
                draft,
                sections.getOrDefault("author", List.of()),
                sections.getOrDefault("quote", List.of()),
                sections.getOrDefault("signature", List.of()));
    }
}
