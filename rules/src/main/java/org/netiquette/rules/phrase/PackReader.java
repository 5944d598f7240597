package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.signal.Strength;
import org.netiquette.rules.yaml.YamlNode;

/** Reads phrase packs. Refuses a group without sentences that it must flag and sentences that it must pass. */
final class PackReader {

    private static final Set<String> PACK_KEYS = Set.of("signal", "cue", "about", "groups");
    private static final Set<String> GROUP_KEYS =
            Set.of("name", "about", "strength", "negation", "phrases", "except", "unless", "flags", "passes");
    private static final Map<String, Boolean> NEGATION = Map.of("undoes", true, "ignored", false);

    private final Lexicon lexicon;

    PackReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Reads the pack of one signal or cue.
     *
     * @param kind {@code signal} or {@code cue}
     * @param label the name that the pack must bear
     */
    PhrasePack read(YamlNode root, String kind, String label) {
        root.fields(PACK_KEYS);
        if (!root.get(kind).text().equals(label)) {
            throw root.get(kind)
                    .error("this file is named after the " + kind + " '" + label + "'; write " + kind + ": " + label);
        }
        List<PhraseGroup> groups = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : root.get("groups").items()) {
            PhraseGroup group = group(node);
            if (!names.add(group.name())) {
                throw node.error("there are two groups '" + group.name() + "'; give this one another name");
            }
            groups.add(group);
        }
        return new PhrasePack(label, groups);
    }

    private PhraseGroup group(YamlNode node) {
        node.fields(GROUP_KEYS);
        String name = node.get("name").text();
        List<Example> examples = new ArrayList<>(Example.flagged(node.itemsOf("flags"), name));
        int flagged = examples.size();
        examples.addAll(Example.passed(node.itemsOf("passes"), name));
        if (flagged == 0 || examples.size() == flagged) {
            throw node.error(
                    "the group '" + name + "' needs at least one sentence under 'flags' that it must flag and one under"
                            + " 'passes', a near miss that it must let pass");
        }
        return new PhraseGroup(
                name,
                strength(node),
                phrases(node.get("phrases").items()),
                phrases(node.itemsOf("except")),
                phrases(node.itemsOf("unless")),
                negatable(node),
                examples);
    }

    private List<Phrase> phrases(List<YamlNode> nodes) {
        return nodes.stream().map(lexicon::phrase).toList();
    }

    private static Strength strength(YamlNode group) {
        String written = group.textOr("strength", "strong");
        for (Strength strength : Strength.values()) {
            if (strength.name().toLowerCase(Locale.ROOT).equals(written)) {
                return strength;
            }
        }
        throw group.get("strength").error("there is no strength '" + written + "'; write strong, likely or weak");
    }

    private static boolean negatable(YamlNode group) {
        String written = group.textOr("negation", "undoes");
        Boolean negatable = NEGATION.get(written);
        if (negatable == null) {
            throw group.get("negation").error("there is no '" + written + "' here; write undoes or ignored");
        }
        return negatable;
    }
}
