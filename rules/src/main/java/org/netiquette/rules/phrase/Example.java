package org.netiquette.rules.phrase;

import java.util.List;
import java.util.Optional;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.yaml.YamlNode;

/**
 * An example sentence of a pack.
 *
 * @param file the pack's file
 * @param line where it stands there
 * @param group the group it belongs to
 * @param text the sentence, without marks
 * @param marked for a sentence that must be flagged, what of it; empty for one that must pass
 */
public record Example(String file, int line, String group, String text, Optional<Span> marked) {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    static Example flagged(YamlNode node, String group) {
        String written = node.text();
        int open = written.indexOf(OPEN);
        int close = written.indexOf(CLOSE);
        if (open < 0 || close < open || written.indexOf(OPEN, open + 1) >= 0) {
            throw node.error(
                    "a sentence under 'flags' marks the words to be flagged, once, like this: Here is [[my CV]].");
        }
        String text = written.substring(0, open) + written.substring(open + 2, close) + written.substring(close + 2);
        return new Example(node.file(), node.line(), group, text, Optional.of(new Span(open, close - 2)));
    }

    static Example passed(YamlNode node, String group) {
        if (node.text().contains(OPEN)) {
            throw node.error("a sentence under 'passes' has no marks; move it to 'flags' or remove [[ and ]]");
        }
        return new Example(node.file(), node.line(), group, node.text(), Optional.empty());
    }

    static List<Example> flagged(List<YamlNode> nodes, String group) {
        return nodes.stream().map(node -> flagged(node, group)).toList();
    }

    static List<Example> passed(List<YamlNode> nodes, String group) {
        return nodes.stream().map(node -> passed(node, group)).toList();
    }
}
