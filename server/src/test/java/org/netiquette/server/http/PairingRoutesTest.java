package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;
import org.netiquette.server.pairing.Secrets;

class PairingRoutesTest {

    private static final String ORIGIN = "moz-extension://7d2f0a4e-5a6b-4c1d-9e8f-0a1b2c3d4e5f";
    private static final String OTHER = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
    private static final String NONCE = "B".repeat(43);

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.with(SampleJudgement.everywhere());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pairsAnExtensionThatThenMayAsk() {
        assertThat(review(ORIGIN, "").statusCode()).isEqualTo(401);
        JsonNode started = RunningServer.json(post("/api/v1/pair/start", ORIGIN, "{\"name\":\"Firefox - Linux\"}"));
        assertThat(started.path("seconds").asInt()).isBetween(100, 120);
        JsonNode state = state();
        assertThat(state.at("/pairing/name").asText()).isEqualTo("Firefox - Linux");
        String code = state.at("/pairing/code").asText();

        JsonNode given = RunningServer.json(post("/api/v1/pair/finish", ORIGIN, "{\"code\":\"" + code + "\"}"));

        String bearer = "Bearer " + given.path("client").asText() + "."
                + given.path("token").asText();
        assertThat(review(ORIGIN, bearer).statusCode()).isEqualTo(200);
        assertThat(review(OTHER, bearer).statusCode()).isEqualTo(401);
        assertThat(review(ORIGIN, bearer + "A").statusCode()).isEqualTo(401);
        assertThat(state().path("pairing").isMissingNode()).isTrue();
        assertThat(state().at("/clients/0/origin").asText()).isEqualTo(ORIGIN);
        assertThat(state().toString()).doesNotContain(given.path("token").asText());
    }

    @Test
    void provesItselfToTheClientAndToNoOther() {
        String[] paired = server.pair(ORIGIN).substring("Bearer ".length()).split("\\.", -1);
        String question = "{\"client\":\"" + paired[0] + "\",\"nonce\":\"" + NONCE + "\"}";

        HttpResponse<String> answer = post("/api/v1/pair/prove", ORIGIN, question);

        assertThat(RunningServer.json(answer).path("proof").asText())
                .isEqualTo(Secrets.proof(Secrets.hashOf(paired[1]), server.port(), ORIGIN, paired[0], NONCE));
        assertThat(post("/api/v1/pair/prove", OTHER, question).statusCode()).isEqualTo(401);
        assertThat(post("/api/v1/pair/prove", ORIGIN, question.replace(NONCE, "short"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesATokenWithoutOriginOnlyWhereBrowsersSendNone() {
        String bearer = server.pair(ORIGIN);

        assertThat(server.send(server.request("/health").header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.request("/health").header("Authorization", bearer + "A"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(review("", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void endsAPairingOnThePage() {
        String bearer = server.pair(ORIGIN);
        String id = state().at("/clients/0/id").asText();

        HttpResponse<String> answer = post("/api/v1/clients/revoke", own(), "{\"client\":\"" + id + "\"}");

        assertThat(RunningServer.json(answer).path("clients")).isEmpty();
        assertThat(review(ORIGIN, bearer).statusCode()).isEqualTo(401);
        assertThat(post("/api/v1/clients/revoke", own(), "{\"client\":\"" + id + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/state", "/api/v1/clients/revoke"})
    void showsTheStateToThePageOnly(String path) {
        String bearer = server.pair(ORIGIN);
        HttpRequest.Builder paired = request(path, ORIGIN, "{}").header("Authorization", bearer);

        assertThat(server.send(paired).body()).contains("\"page-only\"");
        assertThat(post(path, "", "{}").body()).contains("\"page-only\"");
        assertThat(post(path, "null", "{}").statusCode()).isEqualTo(403);
        assertThat(server.get(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/pair/start", "/api/v1/pair/finish", "/api/v1/pair/prove"})
    void pairsExtensionsOnly(String path) {
        assertThat(post(path, "", "{}").body()).contains("\"extension-only\"");
        assertThat(post(path, own(), "{}").body()).contains("\"extension-only\"");
        assertThat(post(path, "https://evil.example", "{}").body()).contains("\"foreign-origin\"");
        assertThat(post(path, "null", "{}").body()).contains("\"foreign-origin\"");
        assertThat(post(path, ORIGIN, "{}").body()).contains("\"invalid-field\"");
        assertThat(post(path, ORIGIN, "[]").body()).contains("\"not-an-object\"");
        assertThat(server.send(request(path, ORIGIN, "{}").setHeader("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\u001b[2Jevil", "<b>", "a\\nb", "0123456789012345678901234567890123456789x"})
    void printsNoNameThatCouldWriteOnATerminal(String name) {
        assertThat(post("/api/v1/pair/start", ORIGIN, "{\"name\":\"" + name + "\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysHowAPairingFails() {
        String code = server.trust().pairing().start(ORIGIN, "Firefox").code();
        String wrong = "{\"code\":\"" + (code.equals("000000") ? "000001" : "000000") + "\"}";

        assertThat(post("/api/v1/pair/start", OTHER, "{\"name\":\"x\"}").body()).contains("\"pairing-busy\"");
        assertThat(post("/api/v1/pair/finish", OTHER, wrong).body()).contains("\"no-pairing\"");
        for (int i = 0; i < 4; i++) {
            assertThat(post("/api/v1/pair/finish", ORIGIN, wrong).body()).contains("\"wrong-code\"");
        }
        assertThat(post("/api/v1/pair/finish", ORIGIN, wrong).body()).contains("\"pairing-over\"");
    }

    private JsonNode state() {
        return RunningServer.json(post("/api/v1/state", own(), "{}"));
    }

    private HttpResponse<String> post(String path, String origin, String json) {
        return server.send(request(path, origin, json));
    }

    private HttpRequest.Builder request(String path, String origin, String json) {
        HttpRequest.Builder request =
                server.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return origin.isEmpty() ? request : request.header("Origin", origin);
    }

    private HttpResponse<String> review(String origin, String authorization) {
        HttpRequest.Builder request = request("/api/v1/review", origin, "{\"body\":\"b\"}");
        return server.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private String own() {
        return "http://127.0.0.1:" + server.port();
    }
}
