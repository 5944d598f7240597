package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;

/** The answers of a real LanguageTool server beside ours, and ours alone when it fails in every way there is. */
class MergedCheckTest {

    private static final String TEXT = "Is thier a job for zebra-4711 here at all?";

    private final Judgement judgement = new JobJudgement().judgement();
    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void showsTheMatchesOfBothInTheOrderOfTheText() {
        try (FakeLanguageTool languageTool = FakeLanguageTool.answering(FakeLanguageTool.ANSWER)) {
            JsonNode reply = check(languageTool.options());

            assertThat(reply.path("matches").findValuesAsText("id"))
                    .containsSubsequence("MORFOLOGIK_RULE_EN_US", "NETIQUETTE_ASK_FOR_JOB_OPENING", "X");
            assertThat(reply.at("/software/name").asText()).isEqualTo("Netiquette");
            assertThat(reply.at("/software/status").asText()).isEmpty();
            assertThat(reply.at("/language/code").asText()).isEqualTo("de-DE");
            assertThat(reply.at("/sentenceRanges").toString()).isEqualTo("[[0,41]]");
            assertThat(reply.at("/warnings/incompleteResults").asBoolean()).isFalse();
        }
        assertThat(log.text()).doesNotContain("zebra-4711");
    }

    @Test
    void handsOnWhatTheClientSentAndAsksForNoLogOfIt() {
        try (FakeLanguageTool languageTool = FakeLanguageTool.answering(FakeLanguageTool.ANSWER);
                RunningServer server = RunningServer.with(judgement, languageTool.options())) {
            server.send(server.request("/v2/check?motherTongue=de-DE")
                    .POST(BodyPublishers.ofString("language=en-US&text=100% a+b & job&callback=x&disabledRules=A")));

            assertThat(FormText.read(languageTool.bodies().get(0)))
                    .containsEntry("text", "100% a+b & job")
                    .containsEntry("motherTongue", "de-DE")
                    .containsEntry("disabledRules", "A")
                    .containsEntry("inputLogging", "no")
                    .doesNotContainKey("callback");
        }
    }

    @Test
    void answersAloneAndSaysSoWhenNobodyListensThere() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = closed.getLocalPort();
        }

        assertOursAlone(check(FakeLanguageTool.options(port)));

        assertThat(log.text())
                .contains("LanguageTool at http://127.0.0.1:" + port + "/v2 does not answer")
                .doesNotContain("zebra-4711");
    }

    @Test
    void answersAloneWhenTheOtherIsNoLanguageTool() {
        for (String nonsense : new String[] {"", "hello", "[]", "{}", "{\"matches\":1}", "[".repeat(5000)}) {
            try (FakeLanguageTool languageTool = FakeLanguageTool.answering(nonsense)) {
                assertOursAlone(check(languageTool.options()));
            }
        }
        assertThat(log.text()).doesNotContain("zebra-4711");
    }

    @Test
    void answersAloneWhenTheOtherFails() {
        try (FakeLanguageTool languageTool =
                FakeLanguageTool.behaving(ctx -> ctx.status(500).result("Error: zebra-4711"))) {
            assertOursAlone(check(languageTool.options()));
        }
        assertThat(log.text()).doesNotContain("zebra-4711");
    }

    @Test
    void followsNoRedirect() {
        try (FakeLanguageTool elsewhere = FakeLanguageTool.answering(FakeLanguageTool.ANSWER);
                FakeLanguageTool languageTool = FakeLanguageTool.behaving(ctx ->
                        ctx.status(307).header("Location", "http://127.0.0.1:" + elsewhere.port() + "/v2/check"))) {
            assertOursAlone(check(languageTool.options()));
            assertThat(elsewhere.bodies()).isEmpty();
        }
    }

    @Test
    void answersAloneWhenTheOtherHangs() {
        CountDownLatch end = new CountDownLatch(1);
        try (FakeLanguageTool languageTool = FakeLanguageTool.behaving(ctx -> end.await())) {
            GrammarUrl url = GrammarUrl.of("http://127.0.0.1:" + languageTool.port());
            GrammarServer impatient = GrammarServer.at(url, Duration.ofMillis(200));

            assertOursAlone(check(new LanguageToolOptions(Optional.of(impatient), Set.of())));

            end.countDown();
        }
    }

    @Test
    void saysOnceThatItIsAwayAndOnceThatItIsBack() {
        boolean[] broken = {true};
        try (FakeLanguageTool languageTool = FakeLanguageTool.behaving(
                        ctx -> ctx.status(broken[0] ? 503 : 200).result(FakeLanguageTool.ANSWER));
                RunningServer server = RunningServer.with(judgement, languageTool.options())) {
            checkAt(server);
            checkAt(server);
            broken[0] = false;
            checkAt(server);
            checkAt(server);
        }
        assertThat(log.text().lines().filter(line -> line.contains("LanguageTool at")))
                .hasSize(2)
                .last()
                .asString()
                .contains("answers again");
    }

    @Test
    void asksNobodyWhenItIsAnotherNetiquetteThatAsks() {
        try (FakeLanguageTool languageTool = FakeLanguageTool.answering(FakeLanguageTool.ANSWER);
                RunningServer second = RunningServer.with(judgement, languageTool.options());
                RunningServer first = RunningServer.with(judgement, FakeLanguageTool.options(second.port()))) {
            assertThat(checkAt(first).path("matches"))
                    .as("its own and those of the other")
                    .hasSize(2);
            assertThat(languageTool.bodies()).isEmpty();
        }
    }

    @Test
    void listsTheLanguagesOfTheOtherAndItsOwnWithoutIt() {
        boolean[] broken = {false};
        String german = "[{\"name\":\"German\",\"code\":\"de\",\"longCode\":\"de\"}]";
        try (FakeLanguageTool languageTool = FakeLanguageTool.behaving(
                        ctx -> ctx.status(broken[0] ? 503 : 200).result(german));
                RunningServer server = RunningServer.with(judgement, languageTool.options())) {
            assertThat(server.get("/v2/languages").body()).contains("German").doesNotContain("English");
            broken[0] = true;
            assertThat(server.get("/v2/languages").body()).contains("English (US)");
        }
    }

    private static void assertOursAlone(JsonNode reply) {
        assertThat(reply.path("matches").findValuesAsText("shortMessage")).containsExactly("Asks for an opening");
        assertThat(reply.at("/warnings/incompleteResults").asBoolean()).isTrue();
        assertThat(reply.at("/warnings/incompleteResultsReason").asText()).contains("does not answer");
        assertThat(reply.at("/software/status").asText()).contains("does not answer");
    }

    private JsonNode check(LanguageToolOptions options) {
        try (RunningServer server = RunningServer.with(judgement, options)) {
            return checkAt(server);
        }
    }

    private static JsonNode checkAt(RunningServer server) {
        return RunningServer.json(server.send(server.request("/v2/check")
                .POST(BodyPublishers.ofString("language=en-US&text=" + TEXT.replace(" ", "%20")))));
    }
}
