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
import org.netiquette.rules.signal.Signal;

/** Makes the catalogue from the same rules and packs that the judges work with. */
public final class Catalogues {

    private static final int MOST_EXAMPLES = 4;

    private static final Map<Signal, Mistake> JUDGED = Map.of(
            Signal.JOB_ASK, Mistake.ASK_FOR_JOB,
            Signal.CV_PUSH, Mistake.ASK_FOR_JOB,
            Signal.VALIDATION_ASK, Mistake.ASK_FOR_VALIDATION,
            Signal.GOOGLEABLE_QUESTION, Mistake.NO_GAME_PLAN,
            Signal.NAMES_ASK, Mistake.ASK_FOR_NAMES,
            Signal.DEMAND, Mistake.MAKING_DEMANDS);

    private Catalogues() {}

    /**
     * The catalogue.
     *
     * @param version what changes whenever any of the data changes
     * @param examples the example sentences of the packs, by signal
     * @throws IllegalArgumentException if the settings name a rule or a mistake that does not exist
     * @throws IllegalStateException if a pack has a group that no rule is for
     */
    public static RuleCatalogue of(
            String version, RuleBook book, Map<String, List<Example>> examples, ReviewSettings settings) {
        requireRules(book, examples);
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

    /**
     * Every kind of wording that a judge asks about has its rule; found out at the start and not in the middle of a
     * review.
     */
    private static void requireRules(RuleBook book, Map<String, List<Example>> examples) {
        JUDGED.forEach((signal, mistake) -> examples.getOrDefault(signal.id(), List.of())
                .forEach(example -> book.ruleFor(mistake, signal, example.group())));
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
