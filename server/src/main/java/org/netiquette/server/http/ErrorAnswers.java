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
import org.netiquette.server.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong behind the guard into the one form that errors have. */
public final class ErrorAnswers {

    static final String JSON = "application/json";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final PageFiles page;

    /**
     * Answers for a server with this page.
     *
     * @param page knows which unknown paths are files, and so can only be read
     */
    public ErrorAnswers(PageFiles page) {
        this.page = page;
    }

    /** Answers every exception that a handler can throw. */
    public void addTo(RoutesConfig routes) {
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
    public static void answerError(HttpServletResponse response, Error error) {
        logFault(error);
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
    static void write(Response response, Callback callback, RequestRefused refusal) {
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

    private static void wrongMethod(Context ctx, String allowed) {
        ctx.header("Allow", allowed);
        answer(ctx, RequestRefused.of(405, "wrong-method", "This path takes " + allowed + " only."));
    }

    static void answer(Context ctx, RequestRefused refusal) {
        ctx.status(refusal.status()).contentType(JSON).result(WireJson.bytesOf(refusal.reply()));
    }
}
