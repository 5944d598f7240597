package org.netiquette.server.languagetool;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netiquette.rules.review.Mistake;

/**
 * Which rules a client wants. Takes our names and the way they are spelt in this protocol.
 *
 * @param only whether nothing counts but what is enabled
 * @param enabled names of rules and mistakes, when {@code only}
 * @param disabledRules names of rules
 * @param disabledMistakes names of mistakes
 */
record RuleFilter(boolean only, Set<String> enabled, Set<String> disabledRules, Set<String> disabledMistakes) {

    private static final String PREFIX = "NETIQUETTE_";

    static RuleFilter of(CheckParameters parameters) throws BadCheckException {
        List<String> enabledRules = parameters.list("enabledRules");
        List<String> enabledCategories = parameters.list("enabledCategories");
        List<String> disabledRules = parameters.list("disabledRules");
        List<String> disabledCategories = parameters.list("disabledCategories");
        boolean only = parameters.isOn("enabledOnly");
        if (only && enabledRules.isEmpty() && enabledCategories.isEmpty()) {
            throw new BadCheckException("enabledOnly", "needs enabledRules or enabledCategories");
        }
        if (only && !(disabledRules.isEmpty() && disabledCategories.isEmpty())) {
            throw new BadCheckException("enabledOnly", "cannot be used with disabledRules or disabledCategories");
        }
        List<String> enabled =
                Stream.concat(enabledRules.stream(), enabledCategories.stream()).toList();
        return new RuleFilter(only, spelt(enabled), spelt(disabledRules), spelt(disabledCategories));
    }

    /** The name of a rule in this protocol, for example {@code NETIQUETTE_ASK_FOR_JOB_OPENING}. */
    static String nameOf(String rule) {
        return PREFIX + spelt(rule);
    }

    /** The name of a mistake in this protocol, where it is a category. */
    static String nameOf(Mistake mistake) {
        return PREFIX + spelt(mistake.id());
    }

    boolean allows(String rule, Mistake mistake) {
        String ruleName = spelt(rule);
        String mistakeName = spelt(mistake.id());
        if (only) {
            return enabled.contains(ruleName) || enabled.contains(mistakeName);
        }
        return !disabledRules.contains(ruleName) && !disabledMistakes.contains(mistakeName);
    }

    private static Set<String> spelt(List<String> names) {
        return names.stream().map(RuleFilter::spelt).collect(Collectors.toSet());
    }

    private static String spelt(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        return upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
    }
}
