package org.netiquette.rules.benchmark;

import java.util.concurrent.TimeUnit;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a review takes. {@code newDraft} reviews 250 words of which no sentence was seen before;
 * {@code oneSentenceChanged} the same draft again with one sentence changed, as while typing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReviewBenchmark {

    private final Reviewer reviewer = Reviewer.create(ReviewSettings.standard());
    private int turn;

    /** Every sentence is new. */
    @Benchmark
    public Review newDraft() {
        turn++;
        return reviewer.review(SampleDraft.allNew(turn));
    }

    /** One sentence is new, the others are remembered. */
    @Benchmark
    public Review oneSentenceChanged() {
        turn++;
        return reviewer.review(SampleDraft.oneNew(turn));
    }

    /** The same draft with an HTML body, every sentence new. */
    @Benchmark
    public Review newHtmlDraft() {
        turn++;
        Draft text = SampleDraft.allNew(turn);
        return reviewer.review(Draft.ofHtml("<div><p>" + text.body().replace("\n\n", "</p><p>") + "</p></div>"));
    }
}
