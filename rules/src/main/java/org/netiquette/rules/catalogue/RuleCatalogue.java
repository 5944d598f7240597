package org.netiquette.rules.catalogue;

import java.util.List;
import java.util.Map;
import org.netiquette.rules.review.Mistake;

/**
 * Everything the reviewer can find.
 *
 * @param version changes whenever any rule, wording or phrase changes
 * @param titles for each mistake, the title of its part of the article in our own words
 * @param rules in the order of the mistakes
 */
public record RuleCatalogue(String version, Map<Mistake, String> titles, List<RuleEntry> rules) {

    /** Copies the collections. */
    public RuleCatalogue {
        titles = Map.copyOf(titles);
        rules = List.copyOf(rules);
    }
}
