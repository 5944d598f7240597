package org.netiquette.rules.author;

import java.util.List;
import java.util.Set;
import org.netiquette.rules.yaml.YamlNode;

/**
 * What a data file says of itself; the tests run both lists.
 *
 * @param cut what the file's lists must recognise
 * @param kept what they must leave to the author
 */
record Examples(List<String> cut, List<String> kept) {

    /** Copies the lists. */
    Examples {
        cut = List.copyOf(cut);
        kept = List.copyOf(kept);
    }

    /**
     * The examples at a node.
     *
     * @throws org.netiquette.rules.yaml.YamlError if a list is missing or empty
     */
    static Examples of(YamlNode node) {
        node.fields(Set.of("cut", "kept"));
        List<String> cut = node.get("cut").texts();
        List<String> kept = node.get("kept").texts();
        if (cut.isEmpty() || kept.isEmpty()) {
            throw node.error(
                    "write at least one line under 'cut' that these words must cut, and one under 'kept' that they must keep");
        }
        return new Examples(cut, kept);
    }
}
