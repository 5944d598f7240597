package org.netiquette.scanner.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Review;

/** A review with the names and the form that the server's answer has, so that one reader serves both. */
public record ReviewJson(
        Outreach outreach,
        String language,
        List<Found> findings,
        List<Strength> strengths,
        Plan gamePlan,
        List<Ignored> ignored,
        Engine engine) {

    /**
     * A review in this form.
     *
     * @param version of the scanner
     */
    public static ReviewJson of(Review review, RuleCatalogue catalogue, String version) {
        return new ReviewJson(
                new Outreach(
                        review.outreach().likely(),
                        Math.round(review.outreach().confidence() * 100) / 100.0,
                        review.outreach().reasons()),
                review.language(),
                review.findings().stream()
                        .map(finding -> Found.of(finding, catalogue))
                        .toList(),
                review.strengths().stream()
                        .map(one -> new Strength(
                                one.signal(), one.span().start(), one.span().end()))
                        .toList(),
                new Plan(
                        review.gamePlan().reason(),
                        review.gamePlan().research(),
                        review.gamePlan().questions(),
                        review.gamePlan().courtesy()),
                review.ignored().stream()
                        .map(one -> new Ignored(
                                name(one.kind()), one.span().start(), one.span().end()))
                        .toList(),
                new Engine(version, catalogue.version()));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** As on the wire. */
    public record Outreach(boolean likely, double confidence, List<String> reasons) {}

    /** As on the wire. */
    public record Found(
            String id,
            String mistake,
            String rule,
            String severity,
            String part,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer attachment,

            int start,
            int end,
            String quote,
            String message,
            String why,
            String suggestion,
            Article article) {

        static Found of(Finding finding, RuleCatalogue catalogue) {
            Place place = finding.place();
            return new Found(
                    finding.id(),
                    finding.mistake().id(),
                    finding.rule(),
                    name(finding.severity()),
                    name(place.part()),
                    place.attachment().isPresent() ? place.attachment().getAsInt() : null,
                    place.span().start(),
                    place.span().end(),
                    place.quote(),
                    finding.message(),
                    finding.why(),
                    finding.suggestion(),
                    new Article(
                            finding.mistake().number(),
                            catalogue
                                    .titles()
                                    .getOrDefault(
                                            finding.mistake(), finding.mistake().id())));
        }
    }

    /** As on the wire. */
    public record Article(int mistake, String title) {}

    /** As on the wire. */
    public record Strength(String signal, int start, int end) {}

    /** As on the wire. */
    public record Plan(boolean reason, boolean research, int questions, boolean courtesy) {}

    /** As on the wire. */
    public record Ignored(String kind, int start, int end) {}

    /** As on the wire. */
    public record Engine(String version, String rules) {}
}
