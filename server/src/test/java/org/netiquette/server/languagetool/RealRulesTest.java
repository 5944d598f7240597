package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;

/** The rules that ship, as an editor meets them: loud for a bad mail, silent for all that is no outreach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRulesTest {

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.with(Judgement.of(ReviewSettings.standard()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void findsWhatABadMailDoes() {
        JsonNode reply = check("""
                Dear Dana,

                I am looking for a new job in data engineering. Are there any openings in your team? I have attached my CV.
                I need an answer by Friday.

                Kind regards,
                Sam
                """, "en-US");

        assertThat(reply.path("matches").findValuesAsText("id"))
                .contains("NETIQUETTE_ASK_FOR_JOB", "NETIQUETTE_MAKING_DEMANDS");
        assertThat(reply.at("/matches/0/message").asText().lines()).allMatch(line -> line.length() <= 90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The quarterly report is attached. Please send me your figures by Friday.",
                "Dear Dana,",
                "Kind regards,",
                "# Release notes\n\n- fixes a crash when the job queue is empty\n- adds names to workers",
                "Once upon a time there was a queen who had no openings in her castle.",
                "",
                "   \n\n ",
            })
    void isSilentForTextThatIsNoOutreach(String text) {
        assertThat(check(text, "en-US").path("matches")).isEmpty();
        assertThat(check(text, "auto").path("matches")).isEmpty();
    }

    @Test
    void isSilentInOtherLanguages() {
        assertThat(check("Are there any openings in your team? I am looking for a job.", "de-DE")
                        .path("matches"))
                .isEmpty();
    }

    private JsonNode check(String text, String language) {
        return RunningServer.json(server.send(server.request("/v2/check")
                .POST(BodyPublishers.ofString(FormText.write(Map.of("text", text, "language", language))))));
    }
}
