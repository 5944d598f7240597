package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/** Holds the description of the interface against what the server really does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiContractTest {

    private static final String FULL = """
            {"subject":"s","body":"b","format":"text","to":["a@b.c"],"attachments":["x","y"],"thread":"t","language":"auto"}""";

    private RunningServer server;
    private RunningServer failing;
    private CapturedLog quiet;
    private JsonNode document;

    @BeforeAll
    void start() {
        quiet = new CapturedLog();
        server = RunningServer.whereTimeStandsStill(SampleJudgement.everywhere());
        failing = RunningServer.with(SampleJudgement.of(draft -> {
            throw new IllegalStateException();
        }));
        document = RunningServer.json(server.get("/openapi.json"));
    }

    @AfterAll
    void stop() {
        server.close();
        failing.close();
        quiet.close();
    }

    @Test
    void isOpenApi31() {
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void describesThePathsThatThereAre() {
        assertThat(namesOf(document.path("paths")))
                .containsExactlyInAnyOrder(
                        "/api/v1/review",
                        "/api/v1/rules",
                        "/health",
                        "/openapi.json",
                        "/v2/check",
                        "/check",
                        "/v2/languages",
                        "/languages",
                        "/v2/info",
                        "/v2/configinfo",
                        "/v2/healthcheck",
                        "/v2/maxtextlength",
                        "/api/v1/pair/start",
                        "/api/v1/pair/finish",
                        "/api/v1/pair/prove",
                        "/api/v1/state",
                        "/api/v1/clients/revoke",
                        "/");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/review,post", "/api/v1/rules,get", "/health,get", "/openapi.json,get"})
    void describesTheMethodThatEachPathTakes(String path, String method) {
        assertThat(namesOf(document.path("paths").path(path))).containsExactly(method);
        String other = method.equals("post") ? "PUT" : "POST";
        HttpResponse<String> refused = server.send(server.request(path).method(other, BodyPublishers.noBody()));
        assertThat(refused.statusCode()).isEqualTo(405);
    }

    @Test
    void everyReplyHasTheDescribedFieldsAndNoOthers() {
        assertMatches("Review", server.send(server.review(FULL)));
        assertMatches("Rules", server.get("/api/v1/rules"));
        assertMatches("Health", server.get("/health"));
    }

    @Test
    void thePairingHasTheDescribedFieldsAndNoOthers() {
        String origin = "moz-extension://c";
        String own = "http://127.0.0.1:" + server.port();
        assertMatches("PairStarted", post("/api/v1/pair/start", origin, "{\"name\":\"Test\"}"));
        HttpResponse<String> state = post("/api/v1/state", own, "{}");
        assertMatches("State", state);
        String code = RunningServer.json(state).at("/pairing/code").asText();
        HttpResponse<String> paired = post("/api/v1/pair/finish", origin, "{\"code\":\"" + code + "\"}");
        assertMatches("Paired", paired);
        String id = RunningServer.json(paired).path("client").asText();
        assertMatches(
                "Proof",
                post("/api/v1/pair/prove", origin, "{\"client\":\"" + id + "\",\"nonce\":\"" + "B".repeat(43) + "\"}"));
        assertMatches("State", post("/api/v1/state", own, "{}"));
        assertMatches("State", post("/api/v1/clients/revoke", own, "{\"client\":\"" + id + "\"}"));
    }

    private HttpResponse<String> post(String path, String origin, String json) {
        return server.send(server.request(path)
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(json)));
    }

    @Test
    void theReviewOfTheSampleReallyShowsEveryDescribedField() {
        JsonNode finding = RunningServer.json(server.send(server.review(FULL)))
                .path("findings")
                .get(2);

        assertThat(namesOf(finding)).isEqualTo(namesOf(schema("Finding").path("properties")));
    }

    @Test
    void theServerTakesTheDescribedRequestFieldsAndNoOthers() {
        JsonNode described = schema("Draft").path("properties");

        assertThat(namesOf(described)).isEqualTo(namesOf(RunningServer.json(FULL)));
        for (String field : namesOf(described)) {
            ObjectNode request = (ObjectNode) RunningServer.json(FULL);
            request.putObject(field);
            assertThat(server.send(server.review(request.toString())).statusCode())
                    .as(field)
                    .isEqualTo(400);
        }
    }

    @Test
    void aReviewAnswersWithTheDescribedStatusesAndErrors() {
        Map<HttpRequest.Builder, RunningServer> requests = new LinkedHashMap<>();
        requests.put(server.review(FULL), server);
        requests.put(server.review(""), server);
        requests.put(server.review("{"), server);
        requests.put(server.review("[]"), server);
        requests.put(server.review("{}"), server);
        requests.put(server.review("{\"body\":\"" + "x".repeat(DraftReader.MAX_TEXT + 1) + "\"}"), server);
        requests.put(server.review(" ".repeat(RequestBody.MAX_BYTES + 1)), server);
        requests.put(server.review(FULL).setHeader("Content-Type", "text/plain"), server);
        requests.put(server.review(FULL).header("Origin", "null"), server);
        requests.put(server.review(FULL).header("Sec-Fetch-Site", "cross-site"), server);
        requests.put(server.review(FULL).header("Sec-Fetch-Mode", "navigate"), server);
        requests.put(server.review(FULL).method("OPTIONS", BodyPublishers.noBody()), server);
        requests.put(server.review(FULL).method("PUT", BodyPublishers.noBody()), server);
        requests.put(server.review(FULL).header("Origin", "moz-extension://a"), server);
        requests.put(server.review(FULL).header("Origin", "moz-extension://b"), server);
        for (int i = 0; i < RateLimit.BURST; i++) {
            server.send(server.request("/health").header("Origin", "moz-extension://b"));
        }
        requests.put(failing.review(FULL), failing);
        Set<String> seen = new TreeSet<>();
        List<String> undescribed = new ArrayList<>();

        requests.forEach((request, receiver) -> {
            HttpResponse<String> response = receiver.send(request);
            String status = "" + response.statusCode();
            seen.add(status);
            if (response.statusCode() >= 400) {
                assertMatches("Error", response);
                String code =
                        RunningServer.json(response).path("error").path("code").asText();
                if (!described(status).path("description").asText().contains("`" + code + "`")) {
                    undescribed.add(status + " " + code);
                }
            }
        });

        assertThat(undescribed).isEmpty();
        // What takes an overload to see is seen where there is one.
        seen.add("503");
        assertThat(seen).isEqualTo(namesOf(document.at("/paths/~1api~1v1~1review/post/responses")));
    }

    private JsonNode described(String status) {
        JsonNode response =
                document.at("/paths/~1api~1v1~1review/post/responses").path(status);
        String reference = response.path("$ref").asText("");
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private void assertMatches(String schema, HttpResponse<String> response) {
        ObjectNode root = document.deepCopy();
        // Clients must bear with new fields; the description must not lag behind them.
        root.path("components").path("schemas").forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
        root.put("$ref", "#/components/schemas/" + schema);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(root)
                        .validate(RunningServer.json(response)))
                .as(response.body())
                .isEmpty();
    }

    private static Set<String> namesOf(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
