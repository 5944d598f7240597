package org.netiquette.server.wire;

import java.util.List;
import java.util.stream.Stream;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.catalogue.RuleEntry;
import org.netiquette.rules.review.Mistake;

/**
 * The answer of {@code GET /api/v1/rules}: what this server can find.
 *
 * @param version changes whenever any rule or wording changes
 * @param mistakes the five, in the order of the article
 * @param rules in the order of the mistakes, without those that the user switched off
 */
public record RulesReply(String version, List<MistakeReply> mistakes, List<RuleReply> rules) {

    /** The catalogue as it goes over the wire. */
    public static RulesReply of(RuleCatalogue catalogue) {
        return new RulesReply(
                catalogue.version(),
                Stream.of(Mistake.values())
                        .map(mistake ->
                                new MistakeReply(mistake.id(), mistake.number(), WireName.titleOf(mistake, catalogue)))
                        .toList(),
                catalogue.rules().stream().map(RuleReply::of).toList());
    }

    /**
     * One of the five mistakes.
     *
     * @param id its name in findings and settings
     * @param number its number in the article, 1 to 5
     * @param title the title of its part of the article, in our words
     */
    public record MistakeReply(String id, int number, String title) {}

    /**
     * One rule.
     *
     * @param id its name in findings and settings
     * @param mistake the id of its mistake
     * @param severity {@code hint}, {@code warning} or {@code error}, with the user's settings applied
     * @param title a short name for people
     * @param why why it hurts
     * @param suggestion what to write instead
     * @param examples sentences to show what it means
     */
    public record RuleReply(
            String id,
            String mistake,
            String severity,
            String title,
            String why,
            String suggestion,
            ExamplesReply examples) {

        static RuleReply of(RuleEntry rule) {
            return new RuleReply(
                    rule.id(),
                    rule.mistake().id(),
                    WireName.of(rule.severity()),
                    rule.title(),
                    rule.why(),
                    rule.suggestion(),
                    new ExamplesReply(rule.flags(), rule.passes()));
        }
    }

    /**
     * Sentences to show what a rule means.
     *
     * @param flags sentences that it flags, possibly none for a rule about the whole draft
     * @param passes look-alikes that it lets pass
     */
    public record ExamplesReply(List<String> flags, List<String> passes) {}
}
