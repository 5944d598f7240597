package org.netiquette.rules.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.sentence.Word.Joint;
import org.netiquette.rules.yaml.YamlNode;

/**
 * Cuts what is written on and on, as people do on a telephone, where a next thought seems to start. Leaves alone what
 * has a comma or another mark inside, what starts with a capital and ends with a mark, and what is no longer than a
 * sentence may well be.
 */
final class RunOns {

    /** Shorter stretches are sentences that need no mark inside. */
    private static final int FEWEST_WORDS = 24;

    /** What has fewer characters has not that many words. */
    private static final int FEWEST_CHARACTERS = 3 * FEWEST_WORDS;

    /** A thought has at least as many words before the next one starts. */
    private static final int SHORTEST_THOUGHT = 4;

    /** The last thought may be "thank you". */
    private static final int SHORTEST_LAST_THOUGHT = 2;

    /** How far before "would you" its "what" may stand: "what good advice would you". */
    private static final int ASKER_REACH = 3;

    /** By their first word, the words that a thought starts with. */
    private final Map<String, List<List<String>>> starts;

    private final Set<String> links;
    private final Set<String> askers;

    private RunOns(Map<String, List<List<String>>> starts, Set<String> links, Set<String> askers) {
        this.starts = Map.copyOf(starts);
        this.links = Set.copyOf(links);
        this.askers = Set.copyOf(askers);
    }

    static RunOns read(YamlNode node) {
        Map<String, List<List<String>>> starts = new HashMap<>();
        for (YamlNode start : node.get("starts").items()) {
            List<String> forms = forms(start.text());
            if (forms.isEmpty()) {
                throw start.error("'" + start.text() + "' is no word; write the words that a thought starts with");
            }
            starts.computeIfAbsent(forms.get(0), first -> new ArrayList<>()).add(forms);
        }
        return new RunOns(starts, words(node.get("links")), words(node.get("askers")));
    }

    private static Set<String> words(YamlNode node) {
        Set<String> words = new HashSet<>();
        node.texts().forEach(text -> words.addAll(forms(text)));
        return words;
    }

    private static List<String> forms(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }

    /** The thoughts of a sentence, in order; the sentence itself if it is no run-on. */
    List<Span> cut(String text, Span sentence) {
        if (sentence.length() < FEWEST_CHARACTERS || isWellFormed(text, sentence)) {
            return List.of(sentence);
        }
        List<Word> words = Words.of(sentence.slice(text));
        if (words.size() < FEWEST_WORDS || words.stream().anyMatch(word -> word.before() != Joint.SPACE)) {
            return List.of(sentence);
        }
        List<Span> thoughts = new ArrayList<>();
        int start = sentence.start();
        int end = start;
        int nextStart = SHORTEST_THOUGHT;
        for (int i = 0; i < words.size(); i++) {
            int startWords = i < nextStart || words.size() - i < SHORTEST_LAST_THOUGHT ? 0 : wordsOfStart(words, i);
            if (startWords > 0) {
                boolean heldBack = links.contains(words.get(i - 1).form()) || (startWords > 1 && isAsked(words, i));
                if (!heldBack) {
                    thoughts.add(new Span(start, end));
                    start = sentence.start() + words.get(i).start();
                }
                // Within "how can i apply", "i apply" is no start either.
                nextStart = i + (heldBack ? startWords : SHORTEST_THOUGHT);
            }
            end = sentence.start() + words.get(i).end();
        }
        thoughts.add(new Span(start, sentence.end()));
        return thoughts;
    }

    private static boolean isWellFormed(String text, Span sentence) {
        char last = text.charAt(sentence.end() - 1);
        return Character.isUpperCase(text.charAt(sentence.start())) && (last == '.' || last == '?' || last == '!');
    }

    /** How many words the start has that a thought at this word begins with, the longest one; 0 if none. */
    private int wordsOfStart(List<Word> words, int at) {
        return starts.getOrDefault(words.get(at).form(), List.of()).stream()
                .filter(start -> at + start.size() <= words.size()
                        && start.equals(words.subList(at, at + start.size()).stream()
                                .map(Word::form)
                                .toList()))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private boolean isAsked(List<Word> words, int at) {
        return words.subList(Math.max(0, at - ASKER_REACH), at).stream().anyMatch(word -> askers.contains(word.form()));
    }
}
