package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.Draft;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;
import org.netiquette.server.fuzz.BoundedTime;
import org.netiquette.server.fuzz.Refusals;
import org.netiquette.server.wire.ReviewReply;
import org.netiquette.server.wire.WireJson;

/** The body of {@code POST /api/v1/review}, up to the bytes of the answer. */
class ReviewRequestFuzzTest {

    private static final Judgement JUDGEMENT = Judgement.of(ReviewSettings.standard());

    @FuzzTest(maxDuration = "")
    void isReviewedWithinItselfOrRefusedInOurOwnWords(byte[] request) {
        BoundedTime.within(() -> {
            Draft draft;
            try {
                RequestBody.requireUtf8(request);
                draft = DraftReader.read(request);
            } catch (RequestRefused refusal) {
                Refusals.assertOurOwnWords(refusal.reply());
                return;
            }
            ReviewReply reply = ReviewReply.of(JUDGEMENT.review().apply(draft), JUDGEMENT.catalogue(), "fuzzed");
            assertWithin(draft, RunningServer.json(new String(WireJson.bytesOf(reply), StandardCharsets.UTF_8)));
        });
    }

    private static void assertWithin(Draft draft, JsonNode reply) {
        for (JsonNode finding : reply.path("findings")) {
            String field = switch (finding.path("part").asText()) {
                case "subject" -> draft.subject();
                case "body" -> draft.body();
                case "attachment" ->
                    draft.attachments().get(finding.path("attachment").asInt());
                default -> "";
            };
            assertThat(slice(field, finding)).isEqualTo(finding.path("quote").asText());
        }
        for (String list : new String[] {"strengths", "ignored"}) {
            for (JsonNode span : reply.path(list)) {
                assertThat(slice(draft.body(), span)).isNotNull();
            }
        }
    }

    /** Fails by itself where the span is not in the text. */
    private static String slice(String text, JsonNode span) {
        return text.substring(span.path("start").asInt(), span.path("end").asInt());
    }
}
