package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.sentence.Words;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/**
 * What all packs of a language share: word lists, inflections, negation, openers; and the one vocabulary that their
 * phrases are compiled over.
 */
final class Lexicon {

    private final Vocabulary vocabulary = new Vocabulary();
    private final RequiredWords requiredWords = new RequiredWords();
    private final Map<String, Pattern> lists = new LinkedHashMap<>();
    private final WordPatterns words;
    private final Set<String> openers;
    private final Set<String> negators;
    private final List<Phrase> harmlessNegations = new ArrayList<>();

    private Lexicon(Inflections inflections, Set<String> openers, Set<String> negators) {
        this.words = new WordPatterns(inflections);
        this.openers = Set.copyOf(openers);
        this.negators = Set.copyOf(negators);
    }

    /** The lexicon of English, from {@code phrase/*.en.yaml}. */
    static Lexicon english() {
        return of(
                YamlFile.resource("phrase/inflections.en.yaml"),
                YamlFile.resource("phrase/lists.en.yaml"),
                YamlFile.resource("phrase/negation.en.yaml"));
    }

    static Lexicon of(YamlNode inflections, YamlNode lists, YamlNode negation) {
        negation.fields(Set.of("about", "negators", "openers", "harmless"));
        Lexicon lexicon = new Lexicon(
                new Inflections(irregular(inflections)),
                forms(negation.get("openers")),
                forms(negation.get("negators")));
        lexicon.readLists(lists);
        for (YamlNode harmless : negation.get("harmless").items()) {
            lexicon.harmlessNegations.add(lexicon.phrase(harmless));
        }
        return lexicon;
    }

    private static Map<String, Set<String>> irregular(YamlNode node) {
        Map<String, Set<String>> irregular = new HashMap<>();
        for (YamlNode item : node.get("irregular").items()) {
            List<String> forms = List.of(item.text().split(" ", -1));
            irregular.put(forms.get(0), Set.copyOf(new HashSet<>(forms)));
        }
        return irregular;
    }

    private static Set<String> forms(YamlNode node) {
        Set<String> forms = new HashSet<>();
        node.texts().forEach(text -> Words.of(text).forEach(word -> forms.add(word.form())));
        return forms;
    }

    private void readLists(YamlNode node) {
        if (!(node instanceof YamlNode.Fields fields)) {
            throw node.error("word lists are written as 'name: [word, word]'");
        }
        fields.fields().forEach((name, entries) -> {
            if (!name.equals("about")) {
                lists.put(name, list(entries));
            }
        });
    }

    /** A list may use the lists above it. */
    private Pattern list(YamlNode entries) {
        return Pattern.anyOf(entries.items().stream().map(this::pattern).toList());
    }

    private Pattern pattern(YamlNode node) {
        try {
            return PatternParser.parse(node.text(), lists, words);
        } catch (PatternError e) {
            throw node.error(String.valueOf(e.getMessage()));
        }
    }

    /** Compiles the phrase at a node of a pack. */
    Phrase phrase(YamlNode node) {
        Pattern pattern = pattern(node);
        return new Phrase(Compiler.compile(pattern, vocabulary, requiredWords), mentionsNegator(pattern));
    }

    private boolean mentionsNegator(Pattern pattern) {
        if (pattern instanceof Pattern.OneOf word) {
            return !Collections.disjoint(word.forms(), negators);
        }
        if (pattern instanceof Pattern.Sequence sequence) {
            return anyMentionsNegator(sequence.parts());
        }
        if (pattern instanceof Pattern.Choice choice) {
            return anyMentionsNegator(choice.options());
        }
        return pattern instanceof Pattern.Maybe maybe && mentionsNegator(maybe.part());
    }

    private boolean anyMentionsNegator(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            if (mentionsNegator(pattern)) {
                return true;
            }
        }
        return false;
    }

    /** An index of phrases of this lexicon; to be made when all of them are compiled, exceptions too. */
    PhraseIndex index(List<Phrase> phrases) {
        return new PhraseIndex(phrases, vocabulary, openers);
    }

    Negation negation() {
        return new Negation(negators, harmlessNegations);
    }
}
