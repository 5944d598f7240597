package org.netiquette.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.netiquette.server.cache.ReviewCache;

/** {@code POST /api/v1/review}: a draft in, its review out. */
public final class ReviewEndpoint implements Handler {

    private final ReviewCache reviews;

    /** An endpoint that answers from {@code reviews}. */
    public ReviewEndpoint(ReviewCache reviews) {
        this.reviews = reviews;
    }

    @Override
    public void handle(Context ctx) {
        byte[] reply = reviews.replyTo(DraftReader.read(RequestBody.readJson(ctx)));
        ctx.contentType(ErrorAnswers.JSON).result(reply);
    }
}
