package org.netiquette.server;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ModelEntry;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;

/**
 * What the server needs of the rules.
 *
 * @param catalogue what can be found
 * @param edition changes whenever the same draft may get another review: the version of the rules and the settings
 * @param model the sentence model that it reads with
 * @param review reviews one draft; called by many threads at once
 */
public record Judgement(RuleCatalogue catalogue, String edition, ModelEntry model, Function<Draft, Review> review) {

    /**
     * The rules that ship, with the user's settings.
     *
     * @throws IllegalArgumentException if the settings name a rule or a mistake that does not exist
     */
    public static Judgement of(ReviewSettings settings) {
        Reviewer reviewer = Reviewer.create(settings);
        RuleCatalogue catalogue = reviewer.catalogue();
        String edition = catalogue.version() + new TreeSet<>(settings.off()) + new TreeMap<>(settings.severities());
        return new Judgement(catalogue, edition, reviewer.model(), reviewer::review);
    }

    /** The same judgement, which tells {@code reviewed} of each review; that must be fast and safe for many threads. */
    public Judgement telling(Consumer<Review> reviewed) {
        return new Judgement(catalogue, edition, model, draft -> {
            Review given = review.apply(draft);
            reviewed.accept(given);
            return given;
        });
    }
}
