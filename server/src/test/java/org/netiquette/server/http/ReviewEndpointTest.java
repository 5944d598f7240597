package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Review;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

class ReviewEndpointTest {

    private static final String FULL = """
            {"subject":"Hello","body":"A body","format":"html","to":["dana@example.org"],
             "attachments":["Plan.pdf","CV.pdf"],"thread":"Earlier","language":"fr"}""";

    @Test
    void answersWithEveryFieldOfTheReview() {
        try (RunningServer server = RunningServer.with(SampleJudgement.everywhere())) {
            HttpResponse<String> response = server.send(server.review(FULL));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
            JsonNode review = RunningServer.json(response);
            assertThat(review.path("outreach")).isEqualTo(RunningServer.json("""
                                    {"likely":true,"confidence":0.97,"reasons":["asks [dana@example.org] for time"]}"""));
            assertThat(review.path("language").asText()).isEqualTo("fr");
            assertThat(review.path("strengths")).isEqualTo(RunningServer.json("""
                            [{"signal":"research","start":0,"end":6}]"""));
            assertThat(review.path("gamePlan")).isEqualTo(RunningServer.json("""
                            {"reason":true,"research":false,"questions":2,"courtesy":true}"""));
            assertThat(review.path("ignored")).isEqualTo(RunningServer.json("""
                                    [{"kind":"quote","start":0,"end":6},{"kind":"signature","start":0,"end":6}]"""));
            assertThat(review.path("engine").path("rules").asText()).isEqualTo("sample-1");
            assertThat(review.path("engine").path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        }
    }

    @Test
    void saysWhereEachFindingIsAndWhatItRestsOn() {
        try (RunningServer server = RunningServer.with(SampleJudgement.everywhere())) {
            JsonNode findings =
                    RunningServer.json(server.send(server.review(FULL))).path("findings");

            assertThat(findings.findValuesAsText("part")).containsExactly("subject", "body", "attachment", "draft");
            assertThat(findings.get(1)).isEqualTo(RunningServer.json("""
                                    {"id":"b","mistake":"ask-for-names","rule":"ask-for-names.who","severity":"hint",
                                     "part":"body","start":0,"end":6,"quote":"A body","message":"Seen: A body",
                                     "why":"It hurts.","suggestion":"Write this.",
                                     "article":{"mistake":4,"title":"Fishing for contacts"}}"""));
            assertThat(findings.get(2).path("attachment").asInt()).isEqualTo(1);
            assertThat(findings.get(3).path("start").isInt()).isTrue();
            assertThat(findings.get(3).path("end").isInt()).isTrue();
            assertThat(findings.get(3).path("quote").asText("absent")).isEmpty();
        }
    }

    @Test
    void needsNothingButABody() {
        List<Draft> seen = new ArrayList<>();
        try (RunningServer server = RunningServer.with(remembering(seen))) {
            assertThat(server.send(server.review("{\"body\":\"\"}")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(seen).containsExactly(Draft.ofText(""));
    }

    @Test
    void handsTheDraftOverAsItWasSent() {
        List<Draft> seen = new ArrayList<>();
        try (RunningServer server = RunningServer.with(remembering(seen))) {
            server.send(server.review(FULL));
        }
        assertThat(seen)
                .containsExactly(new Draft(
                        "Hello",
                        "A body",
                        BodyFormat.HTML,
                        List.of("dana@example.org"),
                        List.of("Plan.pdf", "CV.pdf"),
                        "Earlier",
                        "fr"));
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        try (RunningServer server = RunningServer.with(SampleJudgement.everywhere())) {
            assertThat(server.send(server.review("{\"body\":\"b\",\"mood\":{\"a\":[1]}}"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void takesTheLongestTextThereMayBeEvenIfAllOfItIsEscaped() {
        try (RunningServer server = RunningServer.with(SampleJudgement.everywhere())) {
            String body = "\\u00e9".repeat(DraftReader.MAX_TEXT);

            HttpResponse<String> response = server.send(server.review("{\"body\":\"" + body + "\"}"));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(RunningServer.json(response)
                            .path("findings")
                            .get(1)
                            .path("end")
                            .asInt())
                    .isEqualTo(DraftReader.MAX_TEXT);
        }
    }

    @Test
    void givesBackHalfASurrogatePairAsItCame() {
        try (RunningServer server = RunningServer.with(SampleJudgement.everywhere())) {
            HttpResponse<String> response = server.send(server.review("{\"body\":\"a\\ud83d \u00e9\"}"));

            assertThat(RunningServer.json(response)
                            .path("findings")
                            .get(1)
                            .path("quote")
                            .asText())
                    .isEqualTo("a\ud83d \u00e9");
        }
    }

    @Test
    void takesJsonThatNamesItsCharset() {
        try (RunningServer server = RunningServer.with(SampleJudgement.everywhere())) {
            assertThat(server.send(server.review("{\"body\":\"b\"}")
                                    .setHeader("Content-Type", "Application/JSON; charset=\"UTF-8\""))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void reviewsTheSameDraftOnce() {
        AtomicInteger reviews = new AtomicInteger();
        try (RunningServer server = RunningServer.with(SampleJudgement.counting(reviews))) {
            String first = server.send(server.review(FULL)).body();
            String second = server.send(server.review(FULL)).body();
            server.send(server.review(FULL.replace("A body", "Another")));

            assertThat(second).isEqualTo(first);
            assertThat(reviews).hasValue(2);
        }
    }

    private static Judgement remembering(List<Draft> seen) {
        return SampleJudgement.of(draft -> {
            seen.add(draft);
            return new Review(
                    new OutreachVerdict(false, 0.5, List.of()),
                    "en",
                    List.of(),
                    List.of(),
                    new GamePlan(false, false, 0, false),
                    List.of());
        });
    }
}
