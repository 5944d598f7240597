package org.netiquette.scanner.assembly;

import java.util.concurrent.CompletableFuture;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.watch.Judgement;

/**
 * What turns bytes into reviews.
 *
 * @param reader takes messages apart
 * @param reviewer judges what they say
 */
public record Engine(DraftReader reader, Reviewer reviewer) {

    /** Loads the rules, which takes a second or so. */
    public static Engine load() {
        CompletableFuture<DraftReader> reader = CompletableFuture.supplyAsync(DraftReader::standard);
        Reviewer reviewer = Reviewer.create(ReviewSettings.standard());
        return new Engine(reader.join(), reviewer);
    }

    /** What can be found. */
    public RuleCatalogue catalogue() {
        return reviewer.catalogue();
    }

    /** Both, as a watcher wants them. */
    public Judgement judgement() {
        return new Judgement(reader::read, reviewer::review);
    }
}
