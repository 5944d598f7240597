package org.netiquette.server.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;

/** Holds the recorded examples against the server with the rules that ship, and against the description. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedExamplesTest {

    private final CapturedLog quiet = new CapturedLog();
    private Judgement judgement;
    private JsonNode document;
    private Map<String, JsonNode> operations;

    @BeforeAll
    void load() {
        judgement = Judgement.of(ReviewSettings.standard());
        try (RunningServer server = RunningServer.with(judgement)) {
            document = RunningServer.json(server.get("/openapi.json"));
        }
        operations = new HashMap<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.put(operation.path("operationId").asText(), operation)));
        if (Boolean.getBoolean("examples.record")) {
            examples().forEach(this::record);
        }
    }

    @AfterAll
    void stop() {
        quiet.close();
    }

    static List<RecordedExample> examples() {
        return RecordedExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theServerStillRepliesAsItWasRecorded(RecordedExample example) {
        assertThat(ChangingValues.blanked(replyTo(example)))
                .as("If this change is meant, record the examples anew; server/README.md says how.")
                .isEqualTo(ChangingValues.blanked(example.reply()));
    }

    private void record(RecordedExample example) {
        JsonNode reply = replyTo(example);
        if (!ChangingValues.blanked(reply).equals(ChangingValues.blanked(example.reply()))) {
            example.record(reply);
        }
    }

    private JsonNode replyTo(RecordedExample example) {
        try (Scene.Stage stage = example.scene().open(judgement)) {
            return new Exchange(stage).replyTo(example);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleShowsWhatItsNameSays(RecordedExample example) {
        assertThat(operations).containsKey(example.operation());
        assertThat(example.reply().path("status").asInt()).isEqualTo(example.status());
        assertThat(example.content().path("about").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsWhatTheDescriptionSays(RecordedExample example) {
        JsonNode operation = operations.getOrDefault(example.operation(), document);
        JsonNode response = resolved(operation.path("responses").path("" + example.status()));
        assertThat(response.isMissingNode()).as("the status is described").isFalse();
        String type = example.reply().at("/headers/Content-Type").asText().replaceFirst(";.*", "");
        if (type.isEmpty()) {
            assertThat(response.path("content").isMissingNode()).isTrue();
        } else {
            JsonNode content = response.path("content").path(type);
            assertThat(content.isMissingNode()).as(type + " is described").isFalse();
            assertValid(content.path("schema"), example.reply().path("body"));
        }
        JsonNode asked = operation.at("/requestBody/content/application~1json/schema");
        if (example.status() == 200 && !asked.isMissingNode()) {
            assertValid(asked, withSecrets(example.request().path("body")));
        }
    }

    @Test
    void everyOperationHasAnExampleOfItsSuccess() {
        Set<String> shown = examples().stream()
                .filter(example -> example.status() < 300)
                .map(RecordedExample::operation)
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(operations.keySet());
    }

    @Test
    void everyStatusOfAReviewHasAnExample() {
        Set<String> described = new TreeSet<>();
        operations
                .getOrDefault("review", document)
                .path("responses")
                .fieldNames()
                .forEachRemaining(described::add);

        assertThat(examples().stream()
                        .filter(example -> example.operation().equals("review"))
                        .map(example -> "" + example.status()))
                .containsAll(described);
    }

    private JsonNode resolved(JsonNode response) {
        String reference = response.path("$ref").asText("");
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    /** A request in which something of their form stands for a client and a code. */
    private static JsonNode withSecrets(JsonNode request) {
        return RunningServer.json(
                request.toString().replace("{client}", "client").replace("{code}", "123456"));
    }

    private void assertValid(JsonNode schema, JsonNode value) {
        ObjectNode root = document.deepCopy();
        root.path("components").path("schemas").forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
        root.putArray("allOf").add(schema);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(root)
                        .validate(value))
                .as(value.toString())
                .isEmpty();
    }
}
