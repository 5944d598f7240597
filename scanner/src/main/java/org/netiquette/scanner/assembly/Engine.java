package org.netiquette.scanner.assembly;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.watch.Judgement;

/** What turns bytes into reviews. */
public final class Engine {

    private final CompletableFuture<Reviewer> reviewer;
    private final CompletableFuture<DraftReader> reader;

    private Engine(CompletableFuture<Reviewer> reviewer) {
        this.reviewer = reviewer;
        this.reader = reviewer.thenApply(loaded -> new DraftReader(loaded.authorTexts()));
    }

    /** Loads the rules, which takes a second or so. */
    public static Engine load() {
        Engine engine = loading();
        engine.await();
        return engine;
    }

    /**
     * Begins to load the rules, and does not wait: time enough to reach a mailbox. {@link #await} before it is used.
     */
    public static Engine loading() {
        return new Engine(CompletableFuture.supplyAsync(() -> Reviewer.create(ReviewSettings.standard())));
    }

    /**
     * Waits until everything is loaded.
     *
     * @throws org.netiquette.rules.yaml.YamlError if a file that belongs to the program is broken
     */
    public void await() {
        loaded(reader);
        loaded(reviewer);
    }

    /** What takes messages apart. */
    public DraftReader reader() {
        return loaded(reader);
    }

    /** What can be found. */
    public RuleCatalogue catalogue() {
        return loaded(reviewer).catalogue();
    }

    /** The review of a message that was taken apart. */
    public Review review(SavedDraft.Legible saved) {
        return loaded(reviewer).review(saved.draft(), saved.author());
    }

    /** Reader and reviewer, as a watcher wants them. */
    public Judgement judgement() {
        return new Judgement(message -> reader().read(message), this::review);
    }

    private static <T> T loaded(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
