package org.netiquette.rules.mistake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.catalogue.RuleEntry;
import org.netiquette.rules.phrase.Example;
import org.netiquette.rules.review.Mistake;

/** Makes the catalogue from the same rules and packs that the judges work with. */
public final class Catalogues {

    private static final int MOST_EXAMPLES = 4;

    private Catalogues() {}

    /**
     * The catalogue.
     *
     * @param version what changes whenever any of the data changes
     * @param examples the example sentences of the packs, by signal
     * @throws IllegalArgumentException if the settings name a rule or a mistake that does not exist
     */
    public static RuleCatalogue of(
            String version, RuleBook book, Map<String, List<Example>> examples, ReviewSettings settings) {
        refuseUnknown(settings.off(), book);
        refuseUnknown(settings.severities().keySet(), book);
        List<RuleEntry> entries = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (settings.isOn(rule.id(), rule.mistake())) {
                entries.add(new RuleEntry(
                        rule.id(),
                        rule.mistake(),
                        settings.severity(rule.id(), rule.mistake(), rule.severity()),
                        rule.title(),
                        rule.why(),
                        rule.suggestion(),
                        sentences(rule, examples, true),
                        sentences(rule, examples, false)));
            }
        }
        return new RuleCatalogue(version, book.titles(), entries);
    }

    private static void refuseUnknown(Collection<String> named, RuleBook book) {
        Set<String> known = new HashSet<>();
        book.rules().forEach(rule -> known.add(rule.id()));
        for (Mistake mistake : Mistake.values()) {
            known.add(mistake.id());
        }
        for (String name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no rule or mistake '" + name + "'; there are " + new TreeSet<>(known));
            }
        }
    }

    private static List<String> sentences(Rule rule, Map<String, List<Example>> examples, boolean flagged) {
        return rule.from().stream()
                .flatMap(group -> examples.getOrDefault(signalOf(group), List.of()).stream()
                        .filter(example -> group.equals(signalOf(group) + "." + example.group())))
                .filter(example -> example.marked().isPresent() == flagged)
                .map(Example::text)
                .limit(MOST_EXAMPLES)
                .toList();
    }

    private static String signalOf(String group) {
        return group.substring(0, group.indexOf('.'));
    }
}
