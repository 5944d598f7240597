package org.netiquette.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.CompletableFuture;

/**
 * An endpoint that is still being prepared while the server starts to listen; who asks too early waits the fraction of
 * a second that is left. The rules and the web server each take half of the start, so they are loaded side by side.
 */
public final class OncePrepared implements Handler {

    private final CompletableFuture<? extends Handler> endpoint;

    /** An endpoint that answers as soon as {@code endpoint} is there. */
    public OncePrepared(CompletableFuture<? extends Handler> endpoint) {
        this.endpoint = endpoint.copy();
    }

    @Override
    public void handle(Context ctx) throws Exception {
        endpoint.join().handle(ctx);
    }
}
