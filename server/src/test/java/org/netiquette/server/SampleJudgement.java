package org.netiquette.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.netiquette.rules.catalogue.ModelEntry;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.catalogue.RuleEntry;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Ignored;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.review.Strength;

/** A judgement that finds something in every part of any draft, so that every field of the wire is seen. */
public final class SampleJudgement {

    /** What it says it reads with. */
    public static final ModelEntry MODEL = new ModelEntry("sample-model", "00c0ffee");

    private static final Map<Mistake, String> TITLES = Map.of(
            Mistake.ASK_FOR_JOB, "Asking for a job",
            Mistake.ASK_FOR_VALIDATION, "Asking for a verdict",
            Mistake.NO_GAME_PLAN, "Coming unprepared",
            Mistake.ASK_FOR_NAMES, "Fishing for contacts",
            Mistake.MAKING_DEMANDS, "Pushing");

    private SampleJudgement() {}

    /** The catalogue of this judgement: one rule. */
    public static RuleCatalogue catalogue() {
        return new RuleCatalogue(
                "sample-1",
                TITLES,
                List.of(new RuleEntry(
                        "ask-for-job.opening",
                        Mistake.ASK_FOR_JOB,
                        Severity.ERROR,
                        "Asks for an opening",
                        "It corners the reader.",
                        "Ask how they got there.",
                        List.of("Is there a job for me?"),
                        List.of("I am not asking for a job."))));
    }

    /** Finds something in every part of the draft. */
    public static Judgement everywhere() {
        return of(SampleJudgement::reviewEverything);
    }

    /** As {@link #everywhere()}, and counts. */
    public static Judgement counting(AtomicInteger reviews) {
        return of(draft -> {
            reviews.incrementAndGet();
            return reviewEverything(draft);
        });
    }

    /** Finds one mistake in every draft, of a severity that depends on the draft. */
    public static Judgement graded(Function<Draft, Severity> severity) {
        return of(draft -> new Review(
                new OutreachVerdict(true, 0.9, List.of()),
                "en",
                List.of(new Finding(
                        "g",
                        Mistake.ASK_FOR_JOB,
                        "ask-for-job.opening",
                        severity.apply(draft),
                        Place.body(draft.body(), new Span(0, draft.body().length())),
                        "Seen.",
                        "It hurts.",
                        "Write this.")),
                List.of(),
                new GamePlan(true, false, 0, false),
                List.of()));
    }

    /** A judgement of the sample catalogue. */
    public static Judgement of(Function<Draft, Review> review) {
        return new Judgement(catalogue(), "sample-1", MODEL, review);
    }

    private static Review reviewEverything(Draft draft) {
        Span wholeBody = new Span(0, draft.body().length());
        return new Review(
                new OutreachVerdict(true, 0.97432, List.of("asks " + draft.to() + " for time")),
                draft.language(),
                List.of(
                        finding(
                                "s",
                                Place.subject(
                                        draft.subject(),
                                        new Span(0, draft.subject().length()))),
                        finding("b", Place.body(draft.body(), wholeBody)),
                        finding("a", Place.attachment(1, String.join("", draft.attachments()))),
                        finding("d", Place.draft())),
                List.of(new Strength("research", wholeBody)),
                new GamePlan(true, false, 2, true),
                List.of(new Ignored(Ignored.Kind.QUOTE, wholeBody), new Ignored(Ignored.Kind.SIGNATURE, wholeBody)));
    }

    private static Finding finding(String id, Place place) {
        return new Finding(
                id,
                Mistake.ASK_FOR_NAMES,
                "ask-for-names.who",
                Severity.HINT,
                place,
                "Seen: " + place.quote(),
                "It hurts.",
                "Write this.");
    }
}
