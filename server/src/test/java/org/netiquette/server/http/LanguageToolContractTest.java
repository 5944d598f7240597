package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/** Holds the description of LanguageTool's endpoints against what the server really does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageToolContractTest {

    private static final String GOOD = "text=a%20b&language=en-US";

    private RunningServer server;
    private RunningServer failing;
    private CapturedLog quiet;
    private JsonNode document;

    @BeforeAll
    void start() {
        quiet = new CapturedLog();
        server = RunningServer.with(SampleJudgement.everywhere());
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

    @ParameterizedTest
    @ValueSource(strings = {"/v2/check", "/check"})
    void checksTakeWhatIsDescribed(String path) {
        assertThat(document.path("paths").path(path).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("post", "get", "options");
        assertThat(allowed(path)).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(status(path, "PUT")).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/languages",
                "/languages",
                "/v2/info",
                "/v2/configinfo",
                "/v2/healthcheck",
                "/v2/maxtextlength"
            })
    void smallerQuestionsTakeWhatIsDescribed(String path) {
        assertThat(document.path("paths").path(path).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("get", "options");
        assertThat(allowed(path)).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(status(path, "POST")).isEqualTo(405);
    }

    @Test
    void everyReplyHasTheDescribedFieldsAndNoOthers() {
        assertMatches("Check", server.send(check(GOOD)));
        assertMatches("Check", server.get("/v2/check?language=auto&text=a%0Ab"));
        assertMatches("Info", server.get("/v2/info"));
        assertMatches("ConfigInfo", server.get("/v2/configinfo"));
        RunningServer.json(server.get("/v2/languages")).forEach(entry -> assertMatches("LanguageEntry", entry));
    }

    @ParameterizedTest
    @CsvSource({"/v2/healthcheck", "/v2/maxtextlength"})
    void plainRepliesAreText(String path) {
        assertThat(server.get(path).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void aCheckAnswersWithTheDescribedStatusesAndErrors() {
        Map<HttpRequest.Builder, RunningServer> requests = new LinkedHashMap<>();
        requests.put(check(GOOD), server);
        requests.put(check("language=en-US"), server);
        requests.put(check("language=en-US&text=" + "x".repeat(DraftReader.MAX_TEXT + 1)), server);
        requests.put(check("x".repeat(RequestBody.MAX_BYTES + 1)), server);
        requests.put(check(GOOD).header("Origin", "null"), server);
        requests.put(check(GOOD).method("PUT", BodyPublishers.noBody()), server);
        requests.put(failing.request("/v2/check").POST(BodyPublishers.ofString(GOOD)), failing);
        Set<String> seen = new TreeSet<>();

        requests.forEach((request, receiver) -> {
            HttpResponse<String> response = receiver.send(request);
            String status = "" + response.statusCode();
            seen.add(status);
            if (response.statusCode() >= 400) {
                assertMatches("Error", response);
                String code =
                        RunningServer.json(response).path("error").path("code").asText();
                assertThat(described(status).path("description").asText()).contains("`" + code + "`");
            }
        });

        Set<String> promised = new TreeSet<>();
        document.at("/paths/~1v2~1check/post/responses").fieldNames().forEachRemaining(promised::add);
        assertThat(seen).isEqualTo(promised);
    }

    private HttpRequest.Builder check(String form) {
        return server.request("/v2/check").POST(BodyPublishers.ofString(form));
    }

    private int status(String path, String method) {
        return server.send(server.request(path).method(method, BodyPublishers.noBody()))
                .statusCode();
    }

    private String allowed(String path) {
        return server.send(server.request(path).method("OPTIONS", BodyPublishers.noBody()))
                .headers()
                .firstValue("Allow")
                .orElse("");
    }

    private JsonNode described(String status) {
        JsonNode response = document.at("/paths/~1v2~1check/post/responses").path(status);
        String reference = response.path("$ref").asText("");
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    private void assertMatches(String schema, HttpResponse<String> response) {
        assertMatches(schema, RunningServer.json(response));
    }

    private void assertMatches(String schema, JsonNode reply) {
        ObjectNode root = document.deepCopy();
        root.path("components").path("schemas").forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
        root.put("$ref", "#/components/schemas/" + schema);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(root)
                        .validate(reply))
                .as(reply.toString())
                .isEmpty();
    }
}
