package org.netiquette.rules.benchmark;

import java.util.concurrent.TimeUnit;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How the time of a review grows with the draft; when the length doubles the time should double. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class LengthBenchmark {

    /** UTF-16 code units of the body. */
    @Param({"7500", "15000", "30000", "60000", "120000"})
    public int length;

    /** What the body is made of. */
    @Param({"prose", "one-word", "quotes", "stops"})
    public String kind = "";

    private Reviewer reviewer = Reviewer.create(ReviewSettings.standard());
    private Draft draft = Draft.ofText("");

    /** A reviewer without memories, so that every sentence is judged. */
    @Setup(Level.Iteration)
    public void prepare() {
        reviewer = Reviewer.create(ReviewSettings.standard());
        StringBuilder body = new StringBuilder();
        int part = 0;
        while (body.length() < length) {
            part++;
            body.append(
                    switch (kind) {
                        case "prose" -> SampleDraft.allNew(part).body() + "\n\n";
                        case "one-word" -> "abcdefghij";
                        case "quotes" -> "> I could introduce you " + part + "\n";
                        default -> "a. b! ";
                    });
        }
        draft = Draft.ofText(body.substring(0, length));
    }

    /** Reviews the draft. */
    @Benchmark
    public Review review() {
        return reviewer.review(draft);
    }
}
