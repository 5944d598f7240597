package org.netiquette.rules.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One value of a YAML file, with the line it stands on. */
public sealed interface YamlNode {

    /** The file it stands in. */
    String file();

    /** The line it starts on, from 1. */
    int line();

    /** A single value as it is written; empty for nothing. */
    record Scalar(String file, int line, String text) implements YamlNode {}

    /** A list. */
    record Items(String file, int line, List<YamlNode> items) implements YamlNode {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Keys and values, in the order of the file; and for each key the line it stands on, which a value may not. */
    record Fields(String file, int line, Map<String, YamlNode> fields, Map<String, Integer> keyLines)
            implements YamlNode {}

    /** An error at this node. */
    default YamlError error(String problem) {
        return new YamlError(file(), line(), problem);
    }

    /** An error at a key of this node; at the node itself if there is no such key. */
    default YamlError errorAt(String key, String problem) {
        int at = this instanceof Fields node ? node.keyLines().getOrDefault(key, line()) : line();
        return new YamlError(file(), at, problem);
    }

    /**
     * The text of a single value.
     *
     * @throws YamlError if this is a list or has keys
     */
    default String text() {
        if (this instanceof Scalar scalar) {
            return scalar.text();
        }
        throw error("one value is expected here; write it on one line, in quotes if it holds a colon");
    }

    /**
     * The number of a single value.
     *
     * @throws YamlError if it is none
     */
    default double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw error("a number is expected here, not '" + text() + "'");
        }
    }

    /**
     * The items of a list.
     *
     * @throws YamlError if this is no list
     */
    default List<YamlNode> items() {
        if (this instanceof Items list) {
            return list.items();
        }
        throw error("a list is expected here; write each item on a line of its own after '- '");
    }

    /** The items of a list of single values. */
    default List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /**
     * The values by key.
     *
     * @throws YamlError if this has no keys, or one that is not in {@code known}
     */
    default Map<String, YamlNode> fields(Set<String> known) {
        if (!(this instanceof Fields node)) {
            throw error("'key: value' lines are expected here; the keys are " + new TreeSet<>(known));
        }
        node.fields().keySet().forEach(key -> {
            if (!known.contains(key)) {
                throw errorAt(key, "there is no key '" + key + "' here; the keys are " + new TreeSet<>(known));
            }
        });
        return node.fields();
    }

    /**
     * The value of a key that must be there.
     *
     * @throws YamlError if it is not
     */
    default YamlNode get(String key) {
        if (this instanceof Fields node) {
            YamlNode value = node.fields().get(key);
            if (value != null) {
                return value;
            }
        }
        throw error("the key '" + key + "' is missing here; add a line '" + key + ": …'");
    }

    /** The items under a key, or none if the key is absent. */
    default List<YamlNode> itemsOf(String key) {
        if (this instanceof Fields node) {
            YamlNode value = node.fields().get(key);
            return value == null ? List.of() : value.items();
        }
        return List.of();
    }

    /** The text under a key, or {@code otherwise} if the key is absent. */
    default String textOr(String key, String otherwise) {
        if (this instanceof Fields node) {
            YamlNode value = node.fields().get(key);
            return value == null ? otherwise : value.text();
        }
        return otherwise;
    }
}
