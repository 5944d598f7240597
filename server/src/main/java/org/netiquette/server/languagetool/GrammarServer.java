package org.netiquette.server.languagetool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.netiquette.server.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real LanguageTool server on this computer. It is asked for everything that we are asked for; where it does not
 * answer in time, or not as LanguageTool does, there simply is no answer. Follows no redirect and uses no proxy, so
 * that a text goes nowhere else. Safe for use by many threads.
 */
public final class GrammarServer {

    /** Set on what we ask, so that a server that is asked in a circle notices. */
    public static final String LOOP_HEADER = "Via";

    /** What {@link #LOOP_HEADER} says. */
    public static final String LOOP_VALUE = "1.1 netiquette";

    /** Writer gives up after 10 s, and would then show nothing of ours either. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);

    /** So that one that hangs cannot use up our threads. */
    private static final int AT_ONCE = 4;

    /** In bytes. */
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(GrammarServer.class);

    private final GrammarUrl url;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicBoolean answering = new AtomicBoolean(true);

    private GrammarServer(GrammarUrl url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    /** The server at this address, whether it is there or not. */
    public static GrammarServer at(GrammarUrl url) {
        return new GrammarServer(url, PATIENCE);
    }

    /** The server at this address, for callers that wait no longer than this. */
    public static GrammarServer at(GrammarUrl url, Duration patience) {
        return new GrammarServer(url, patience);
    }

    /** Starts to ask for a check. */
    public Question check(CheckParameters parameters) {
        return ask(request("check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(parameters.forGrammarServer())));
    }

    /** Starts to ask for the languages that it knows. */
    public Question languages() {
        return ask(request("languages").GET());
    }

    /** What a user is told while it does not answer. */
    public String absence() {
        return "LanguageTool at " + url.base() + " does not answer, so grammar was not checked; etiquette was.";
    }

    private HttpRequest.Builder request(String endpoint) {
        return HttpRequest.newBuilder(url.endpoint(endpoint)).header(LOOP_HEADER, LOOP_VALUE);
    }

    private Question ask(HttpRequest.Builder request) {
        if (!free.tryAcquire()) {
            CompletableFuture<HttpResponse<byte[]>> refused =
                    CompletableFuture.failedFuture(new IOException("too many at once"));
            return new Question(refused, refused);
        }
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.timeout(patience).build(), head -> new LimitedBody(LONGEST_ANSWER));
        return new Question(exchange.whenComplete((response, failure) -> free.release()), exchange);
    }

    private static Optional<JsonNode> json(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.mapper().readTree(response.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void tell(boolean answers) {
        if (answering.getAndSet(answers) != answers) {
            // Once for each change; nothing of a text is in it.
            LOG.warn("LanguageTool at {} {}", url.base(), answers ? "answers again" : "does not answer");
        }
    }

    /** A question under way. */
    public final class Question {

        private final CompletableFuture<HttpResponse<byte[]>> answer;
        /** Only the client's own future ends the exchange when it is cancelled. */
        private final CompletableFuture<HttpResponse<byte[]>> exchange;

        private Question(
                CompletableFuture<HttpResponse<byte[]>> answer, CompletableFuture<HttpResponse<byte[]>> exchange) {
            this.answer = answer;
            this.exchange = exchange;
        }

        /** Waits for the answer to a check; empty if there is none that one can use. */
        public Optional<ObjectNode> object() {
            return await().filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .filter(reply -> reply.path("matches").isArray());
        }

        /** Waits for an answer that is a list; empty if there is none that one can use. */
        public Optional<JsonNode> list() {
            return await().filter(JsonNode::isArray);
        }

        private Optional<JsonNode> await() {
            Optional<JsonNode> found = Optional.empty();
            try {
                found = json(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                exchange.cancel(true);
            } catch (ExecutionException | TimeoutException e) {
                exchange.cancel(true);
            }
            tell(found.isPresent());
            return found;
        }
    }
}
