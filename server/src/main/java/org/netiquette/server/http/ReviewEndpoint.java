package org.netiquette.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.netiquette.rules.draft.Draft;
import org.netiquette.server.cache.ReviewCache;
import org.netiquette.server.counts.Counted;
import org.netiquette.server.counts.LastHour;

/** {@code POST /api/v1/review}: a draft in, its review out. */
public final class ReviewEndpoint implements Handler {

    private final ReviewCache reviews;
    private final LastHour counts;

    /** An endpoint that answers from {@code reviews} and counts what it is asked. */
    public ReviewEndpoint(ReviewCache reviews, LastHour counts) {
        this.reviews = reviews;
        this.counts = counts;
    }

    @Override
    public void handle(Context ctx) {
        Draft draft = DraftReader.read(RequestBody.readJson(ctx));
        counts.add(Counted.REVIEW);
        ctx.contentType(ErrorAnswers.JSON).result(reviews.replyTo(draft));
    }
}
