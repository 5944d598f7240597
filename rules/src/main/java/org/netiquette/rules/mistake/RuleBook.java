package org.netiquette.rules.mistake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Every rule with the coach's words, from {@code mistakes/*.en.yaml}. */
public final class RuleBook {

    private static final Set<String> FILE_KEYS = Set.of("mistake", "title", "about", "rules");
    private static final Set<String> RULE_KEYS =
            Set.of("id", "severity", "title", "from", "message", "why", "suggestion");

    private final Map<Mistake, String> titles = new EnumMap<>(Mistake.class);
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, String> ruleOfGroup = new HashMap<>();

    private RuleBook() {}

    /** The rules that ship for English. */
    public static RuleBook english() {
        RuleBook book = new RuleBook();
        for (Mistake mistake : Mistake.values()) {
            book.read(mistake, YamlFile.resource("mistakes/" + mistake.id() + ".en.yaml"));
        }
        return book;
    }

    private void read(Mistake mistake, YamlNode root) {
        root.fields(FILE_KEYS);
        if (!root.get("mistake").text().equals(mistake.id())) {
            throw root.get("mistake")
                    .error("this file is about '" + mistake.id() + "'; write mistake: " + mistake.id());
        }
        titles.put(mistake, root.get("title").text());
        for (YamlNode node : root.get("rules").items()) {
            node.fields(RULE_KEYS);
            Rule rule = new Rule(
                    mistake.id() + "." + node.get("id").text(),
                    mistake,
                    severity(node.get("severity")),
                    node.get("title").text(),
                    node.itemsOf("from").stream().map(YamlNode::text).toList(),
                    node.get("message").text(),
                    node.get("why").text(),
                    node.get("suggestion").text());
            if (rules.put(rule.id(), rule) != null) {
                throw node.error("there are two rules '" + rule.id() + "'; give this one another id");
            }
            for (String group : rule.from()) {
                if (ruleOfGroup.put(mistake.id() + "/" + group, rule.id()) != null) {
                    throw node.error("the wordings '" + group + "' already belong to another rule; name them once");
                }
            }
        }
    }

    private static Severity severity(YamlNode node) {
        for (Severity severity : Severity.values()) {
            if (severity.name().toLowerCase(Locale.ROOT).equals(node.text())) {
                return severity;
            }
        }
        throw node.error("there is no severity '" + node.text() + "'; write error, warning or hint");
    }

    /**
     * The rule for a wording.
     *
     * @throws IllegalStateException if no rule of the mistake names the wording's group; a test sees to it that one
     *     does
     */
    String ruleFor(Mistake mistake, Signal signal, String wording) {
        String group = signal.id() + "." + wording;
        String rule = ruleOfGroup.get(mistake.id() + "/" + group);
        if (rule == null) {
            throw new IllegalStateException("no rule in mistakes/" + mistake.id() + ".en.yaml has '" + group
                    + "' under 'from'; add it to the rule whose advice fits");
        }
        return rule;
    }

    /**
     * The rule of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule get(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule '" + id + "'");
        }
        return rule;
    }

    /** All rules, in the order of the mistakes. */
    public List<Rule> rules() {
        return List.copyOf(new ArrayList<>(rules.values()));
    }

    /** The title of each mistake's part of the article, in our own words. */
    public Map<Mistake, String> titles() {
        return Map.copyOf(titles);
    }
}
