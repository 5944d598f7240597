package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Severity;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/** What the page is told of the server: what judges, and how often it was asked in the last hour. */
class ServerStateTest {

    private static final String EXTENSION = "moz-extension://a";
    private static final String NOTHING = """
            {"reviews":0,"fromCache":0,"checks":0,"withWarnings":0,
             "refused":{"foreign":0,"unpaired":0,"pairing":0,"notUnderstood":0,"tooLong":0,"tooMany":0,"failed":0}}""";

    private final CapturedLog quiet = new CapturedLog();
    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.whereTimeStandsStill(SampleJudgement.graded(ServerStateTest::severityOf));
    }

    private static Severity severityOf(Draft draft) {
        if (draft.body().contains("broken")) {
            throw new IllegalStateException();
        }
        return draft.body().contains("bad") ? Severity.WARNING : Severity.HINT;
    }

    @AfterEach
    void stop() {
        server.close();
        quiet.close();
    }

    @Test
    void namesWhatJudges() {
        assertThat(state().path("judgement")).isEqualTo(RunningServer.json("""
                        {"loaded":true,"rules":{"version":"sample-1","count":1},
                         "model":{"name":"sample-model","version":"00c0ffee"}}"""));
    }

    @Test
    void saysThatItIsStillLoadingAndMakesNobodyWait() {
        try (RunningServer early = RunningServer.preparing(new CompletableFuture<>())) {
            assertThat(state(early).path("judgement")).isEqualTo(RunningServer.json("{\"loaded\":false}"));
        }
    }

    @Test
    void saysThatItIsNotLoadedWhenItNeverWillBe() {
        CompletableFuture<Judgement> never = new CompletableFuture<>();
        never.completeExceptionally(new IllegalStateException());
        try (RunningServer broken = RunningServer.preparing(never)) {
            assertThat(state(broken).path("judgement")).isEqualTo(RunningServer.json("{\"loaded\":false}"));
        }
    }

    @Test
    void countsNothingWhenNobodyAsked() {
        assertThat(state().path("lastHour")).isEqualTo(RunningServer.json(NOTHING));
        assertThat(state().path("lastHour")).as("looking counts for nothing").isEqualTo(RunningServer.json(NOTHING));
    }

    @Test
    void countsDraftsAndThoseFromTheCacheAndThoseWithWarnings() {
        review("a bad draft");
        review("a bad draft");
        review("a draft with a hint");
        server.send(server.request("/v2/check").POST(BodyPublishers.ofString("language=en-US&text=bad%0Atoo")));

        assertThat(state().path("lastHour"))
                .isEqualTo(RunningServer.json(NOTHING.replace(
                        "\"reviews\":0,\"fromCache\":0,\"checks\":0,\"withWarnings\":0",
                        "\"reviews\":3,\"fromCache\":1,\"checks\":1,\"withWarnings\":2")));
    }

    @Test
    void countsEachRefusedRequestOnceUnderItsKind() {
        server.send(server.review("{\"body\":\"b\"}").header("Origin", "https://evil.example"));
        server.send(server.review("{\"body\":\"b\"}").header("Sec-Fetch-Site", "cross-site"));
        server.send(server.review("{\"body\":\"b\"}").header("Origin", EXTENSION));
        server.send(server.request("/api/v1/pair/finish")
                .header("Content-Type", "application/json")
                .header("Origin", EXTENSION)
                .POST(BodyPublishers.ofString("{\"code\":\"123456\"}")));
        server.send(server.review("{"));
        server.get("/nowhere");
        server.send(server.request("/health").DELETE());
        server.raw("no HTTP at all\r\n\r\n");
        server.raw("GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: " + "x".repeat(9000) + "\r\n\r\n");
        server.send(server.review("{\"body\":\"" + "x".repeat(DraftReader.MAX_TEXT + 1) + "\"}"));
        server.send(server.review("x".repeat(RequestBody.MAX_BYTES + 1)));
        for (int i = 0; i < RateLimit.BURST + 3; i++) {
            server.send(server.request("/api/v1/pair/start").header("Origin", "moz-extension://b"));
        }
        review("broken");

        JsonNode refused = state().at("/lastHour/refused");
        assertThat(refused.path("tooMany").asInt()).isEqualTo(3);
        assertThat(refused.path("foreign").asInt()).isEqualTo(2);
        assertThat(refused.path("unpaired").asInt()).isEqualTo(1);
        assertThat(refused.path("pairing").asInt()).isEqualTo(1);
        assertThat(refused.path("tooLong").asInt()).isEqualTo(2);
        assertThat(refused.path("failed").asInt()).isEqualTo(1);
        assertThat(refused.path("notUnderstood").asInt())
                .as("no JSON, no such path, another method, no HTTP, a head that is too long, and the GETs for a POST")
                .isEqualTo(5 + RateLimit.BURST);
    }

    private void review(String body) {
        server.send(server.review("{\"body\":\"" + body + "\"}"));
    }

    private JsonNode state() {
        return state(server);
    }

    private static JsonNode state(RunningServer asked) {
        return RunningServer.json(asked.send(asked.request("/api/v1/state")
                .header("Content-Type", "application/json")
                .header("Origin", "http://127.0.0.1:" + asked.port())
                .POST(BodyPublishers.ofString("{}"))));
    }
}
