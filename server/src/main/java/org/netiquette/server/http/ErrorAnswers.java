package org.netiquette.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.netiquette.server.counts.LastHour;
import org.netiquette.server.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every request that is refused or fails its answer, in the one form that errors have, and counts it. */
public final class ErrorAnswers {

    static final String JSON = "application/json";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final LastHour counts;

    /** Answers that are counted there. */
    public ErrorAnswers(LastHour counts) {
        this.counts = counts;
    }

    /**
     * Answers every exception that a handler can throw.
     *
     * @param page knows which unknown paths are files, and so can only be read
     */
    public void addTo(RoutesConfig routes, PageFiles page) {
        routes.exception(RequestRefused.class, (refusal, ctx) -> answer(ctx, refusal));
        routes.exception(MethodNotAllowedResponse.class, (wrong, ctx) -> {
            // Javalin names the detail after what the client accepts; there is only this one.
            String allowed = String.join(", ", wrong.getDetails().values());
            wrongMethod(ctx, allowed.contains("GET") ? allowed + ", HEAD" : allowed);
        });
        routes.exception(EndpointNotFound.class, (unknown, ctx) -> {
            if (page.has(ctx.path())) {
                wrongMethod(ctx, "GET, HEAD");
            } else {
                answer(
                        ctx,
                        RequestRefused.of(
                                404, "unknown-path", "There is nothing here; GET /openapi.json says what there is."));
            }
        });
        routes.exception(Exception.class, (fault, ctx) -> {
            logFault(fault);
            answer(ctx, internal());
        });
    }

    /** Answers what Java throws when it cannot go on, such as a stack overflow, which Javalin keeps from handlers. */
    public void answerError(HttpServletResponse response, Error error) {
        logFault(error);
        counts.add(internal().kind());
        try {
            response.setStatus(500);
            response.setContentType(JSON);
            response.getOutputStream().write(WireJson.bytesOf(internal().reply()));
        } catch (IOException e) {
            logFault(e);
        }
    }

    /** Logs where a fault of ours was thrown, without its message, which may quote a draft. */
    private static void logFault(Throwable fault) {
        LOG.error("a request failed: {}", StackOnly.of(fault));
    }

    /** Answers a request that has not reached Javalin. */
    void write(Response response, Callback callback, RequestRefused refusal) {
        counts.add(refusal.kind());
        response.setStatus(refusal.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        if (refusal.status() == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        }
        response.write(true, ByteBuffer.wrap(WireJson.bytesOf(refusal.reply())), callback);
    }

    /** What a client is told of a fault of ours: that it is one, and nothing of what is inside. */
    static RequestRefused internal() {
        return RequestRefused.of(500, "internal", "The server failed at this request; its log says where.");
    }

    private void wrongMethod(Context ctx, String allowed) {
        ctx.header("Allow", allowed);
        answer(ctx, RequestRefused.of(405, "wrong-method", "This path takes " + allowed + " only."));
    }

    /** Answers a request that has reached Javalin. */
    void answer(Context ctx, RequestRefused refusal) {
        counts.add(refusal.kind());
        ctx.status(refusal.status()).contentType(JSON).result(WireJson.bytesOf(refusal.reply()));
    }
}
