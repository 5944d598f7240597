package org.netiquette.server.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that Jetty itself turns away, such as one that is no HTTP, in the same form as all errors. */
public final class TransportErrors implements Request.Handler {

    private final ErrorAnswers errors;

    /** Answers in the form of {@code errors}. */
    public TransportErrors(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ResponseHeaders.putInto(response.getHeaders());
        errors.write(response, callback, refusal(statusOf(request, response)));
        return true;
    }

    private static int statusOf(Request request, Response response) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refused
                ? refused.getCode()
                : response.getStatus();
    }

    private static RequestRefused refusal(int status) {
        if (status == 404) {
            return RequestRefused.of(
                    404, "unknown-path", "There is nothing here; GET /openapi.json says what there is.");
        }
        if (status >= 400 && status < 500) {
            return badHttp(status);
        }
        if (status == 501 || status == 505) {
            // A version or a framing of HTTP that there is not; no fault of ours.
            return badHttp(400);
        }
        return status == 503 ? RequestRefused.busy() : ErrorAnswers.internal();
    }

    private static RequestRefused badHttp(int status) {
        return RequestRefused.of(status, "bad-http", "The request is not valid HTTP, or its head is too long.");
    }
}
