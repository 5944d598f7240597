package org.netiquette.rules.sentence;

import java.util.HashSet;
import java.util.Set;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/**
 * What the splitter knows of a language's mail.
 *
 * @param greetings how a line salutes
 * @param signOffs whole lines that say goodbye, in lower case and without punctuation
 * @param abbreviations words that end no sentence with their full stop, in lower case and without it
 * @param runOns where a stretch without marks may be cut
 */
public record MailLines(Greetings greetings, Set<String> signOffs, Set<String> abbreviations, RunOns runOns) {

    /** Copies the sets. */
    public MailLines {
        signOffs = Set.copyOf(signOffs);
        abbreviations = Set.copyOf(abbreviations);
    }

    /** English, from {@code sentence/mail-lines.en.yaml} and {@code author/sign-offs.yaml}. */
    public static MailLines english() {
        YamlNode lines = YamlFile.resource("sentence/mail-lines.en.yaml");
        YamlNode greetings = lines.get("greetings");
        return new MailLines(
                new Greetings(
                        words(greetings.get("words")),
                        words(greetings.get("addressees")),
                        words(greetings.get("spoken"))),
                words(YamlFile.resource("author/sign-offs.yaml").get("phrases")),
                words(lines.get("abbreviations").get("words")),
                RunOns.read(lines.get("run-ons")));
    }

    private static Set<String> words(YamlNode node) {
        Set<String> words = new HashSet<>();
        node.texts().forEach(text -> words.add(Words.form(text)));
        return words;
    }
}
