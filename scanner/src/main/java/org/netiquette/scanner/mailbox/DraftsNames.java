package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** What the Drafts folder is called, by language. */
final class DraftsNames {

    private static final String FILE = "drafts-folders.yaml";

    private final Map<String, String> languages;

    private DraftsNames(Map<String, String> languages) {
        this.languages = languages;
    }

    /** The names that come with the scanner. */
    static DraftsNames shipped() {
        try (InputStream in = Objects.requireNonNull(DraftsNames.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DraftsNames parse(String yaml) {
        Map<String, String> languages = new LinkedHashMap<>();
        YamlNode root = YamlFile.parse(FILE, yaml);
        if (!(root instanceof YamlNode.Fields all)) {
            throw root.error("lines 'language: [name, …]' are expected here");
        }
        all.fields()
                .forEach((language, names) ->
                        names.texts().forEach(name -> languages.putIfAbsent(folded(name), language)));
        return new DraftsNames(languages);
    }

    /** The language in which this is the name of the Drafts folder. */
    Optional<String> languageOf(String name) {
        return Optional.ofNullable(languages.get(folded(name)));
    }

    /** How many languages there are. */
    int languages() {
        return Math.toIntExact(languages.values().stream().distinct().count());
    }

    /** One writing for all that look the same: servers give "ü" as one character or as two. */
    static String folded(String name) {
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        // Upper case first, because some letters have two lower cases ("ς", "σ").
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
