package org.netiquette.server.wire;

import java.util.Locale;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.review.Mistake;

/** How the judgement's terms are spelt on the wire. */
final class WireName {

    private WireName() {}

    /** A constant in lower case, for example {@code warning}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The title of a mistake's part of the article; its id for a catalogue that has none. */
    static String titleOf(Mistake mistake, RuleCatalogue catalogue) {
        return catalogue.titles().getOrDefault(mistake, mistake.id());
    }
}
