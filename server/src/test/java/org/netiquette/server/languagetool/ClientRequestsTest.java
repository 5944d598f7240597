package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.netiquette.rules.draft.Draft;
import org.netiquette.server.RunningServer;

/** What clients put on the wire, byte for byte as far as it matters, and what each must find in the answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientRequestsTest {

    private final JobJudgement jobs = new JobJudgement();
    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.with(jobs.judgement());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void libreOfficeWithTheAddressThatEndsInV2() {
        assertHas(
                matchOf(post("/v2/check", form(), "text=Is%20there%20a%20job%3F&language=en-US")),
                "offset",
                "length",
                "message",
                "shortMessage",
                "replacements",
                "rule");
    }

    @Test
    void libreOfficeWithAnAddressWithoutV2() {
        matchOf(post("/check", form(), "text=Is%20there%20a%20job%3F&language=en-US"));
    }

    @Test
    void firstLibreOfficeAndKMailDoNotEncodeTheText() {
        String text = "Dear Zoë & Co, 100% sure + more: is there R&D=5 a job? 50%2 <b>\"x\"";

        JsonNode match = matchOf(post("/v2/check", form(), "text=" + text + "&language=en-US"));

        assertThat(lastBody()).isEqualTo(text);
        assertThat(match.path("offset").asInt()).isEqualTo(text.indexOf("job"));
    }

    @Test
    void libreOffice74LooksForTheLanguagesAndThenSendsOneParagraphAfterTheOther() {
        String answer = get("/v2/languages");
        assertThat(reply(answer).findValuesAsText("longCode")).contains("en-US");

        assertThat(reply(post("/v2/check", form(), "text=Dear Dana,&language=en-US"))
                        .path("matches"))
                .isEmpty();
        matchOf(post("/v2/check", form(), "text=Is there a job & may I call?&language=en-US"));
    }

    @Test
    void kMailSendsTheLanguageFirst() {
        String text = "a job\nat 100% & more";

        matchOf(post("/v2/check", form(), "language=en-US&text=" + text));

        assertThat(lastBody()).isEqualTo(text);
    }

    @Test
    void ltexSaysJsonAndSendsAForm() {
        matchOf(post(
                "/v2/check",
                "Content-Type: application/json\r\nAccept: application/json\r\n",
                "language=en-US&data=%7B%22annotation%22%3A%5B%7B%22text%22%3A%22a+job%22%7D%2C%7B%22markup%22%3A%22%5Cn%22"
                        + "%2C%22interpretAs%22%3A%22%5Cn%22%7D%5D%7D&motherTongue=de-DE&level=default"));
    }

    @Test
    void flycheckListsTheRulesThatItDoesNotWant() {
        JsonNode match = matchOf(post(
                "/v2/check",
                form(),
                "language=en-US&text=a%20job&disabledRules=WHITESPACE_RULE%2CEN_UNPAIRED_BRACKETS&level=picky"));

        assertThat(match.at("/rule/id").isTextual()).isTrue();
    }

    @Test
    void visualStudioCodeReadsTheWholeShape() {
        String form = "language=en-US&motherTongue=en-US&data=%7B%22annotation%22%3A%5B%7B%22text%22%3A%22a%20job%22"
                + "%2C%22offset%22%3A%7B%22start%22%3A0%2C%22end%22%3A5%7D%7D%5D%7D"
                + "&disabledCategories=TYPOGRAPHY&enabledOnly=false";

        assertHas(
                matchOf(post("/v2/check", form(), form)),
                "context",
                "contextForSureMatch",
                "ignoreForIncompleteSentence",
                "length",
                "message",
                "offset",
                "replacements",
                "rule",
                "sentence",
                "shortMessage",
                "type");
    }

    @Test
    void ltrsPostsWithEverythingInTheAddress() {
        JsonNode reply =
                reply(post("/v2/check?text=a+job&language=auto&preferredVariants=en-GB&level=default", "", ""));

        assertThat(reply.at("/software/apiVersion").isInt()).isTrue();
        assertThat(reply.at("/software/premium").isBoolean()).isTrue();
        List.of("buildDate", "name", "status", "version")
                .forEach(field -> assertThat(reply.path("software").path(field).isTextual())
                        .as(field)
                        .isTrue());
        assertThat(reply.at("/language/detectedLanguage/code").asText()).isEqualTo("en-GB");
    }

    @Test
    void languageToolPythonLooksForTheLanguagesFirst() {
        JsonNode languages = reply(get("/v2/languages"));
        assertThat(languages.findValuesAsText("longCode")).contains("en-US", "en-GB");

        JsonNode match = matchOf(get("/v2/check?language=en-US&text=a+job"));

        assertThat(match.at("/rule/category/id").isTextual()).isTrue();
        assertThat(match.at("/rule/issueType").isTextual()).isTrue();
        assertThat(match.at("/context/offset").isInt()).isTrue();
    }

    @Test
    void theBrowserAddOnAsksTwiceAndGetsOneAnswer() {
        String data =
                "data=%7B%22text%22%3A%22a%20job%22%2C%22metaData%22%3A%7B%22EmailToAddress%22%3A%22a%40example.org%22%7D%7D"
                        + "&textSessionId=59533%3A1&enableHiddenRules=true&level=picky&language=auto&noopLanguages=de%2Cen"
                        + "&preferredLanguages=de%2Cen&preferredVariants=en-GB%2Cde-DE&disabledRules=WHITESPACE_RULE"
                        + "&useragent=chrome-extension-ng&v=8.1.0&mode=";

        JsonNode first = reply(post("/v2/check", form(), data + "textLevelOnly"));
        JsonNode second = reply(post("/v2/check", form(), data + "allButTextLevelOnly&allowIncompleteResults=true"));

        assertThat(first.path("matches")).hasSize(1);
        assertThat(second.path("matches")).isEmpty();
    }

    @Test
    void wordAsksForAScriptAndGetsData() {
        String answer = get("/v2/check?callback=evil&language=en-US&text=a+job");

        assertThat(answer).contains("Content-Type: application/json").doesNotContain("evil");
        matchOf(answer);
    }

    @Test
    void curlFromTheManualOfLanguageTool() {
        assertThat(matchOf(post("/v2/check", form(), "language=en-US&text=a simple job"))
                        .path("offset")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void aFileThatEndsInALineFeed() {
        matchOf(post("/v2/check", form(), "language=en-US&text=a%20job\n"));

        assertThat(lastBody()).isEqualTo("a job");
    }

    @Test
    void bytesThatAreNoUtf8() {
        assertThat(post("/v2/check", form(), "language=en-US&text=%FF%C3(job")).startsWith("HTTP/1.1 200 ");
        assertThat(raw(
                        "POST /v2/check HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 23\r\nConnection: close\r\n\r\n"
                                + "language=en-US&text=\u00ff\u00fe\u00fd"))
                .startsWith("HTTP/1.1 200 ");
    }

    private static String form() {
        return "Content-Type: application/x-www-form-urlencoded\r\n";
    }

    private String get(String path) {
        return raw("GET " + path + " HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n");
    }

    private String post(String path, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        // raw() sends ISO 8859-1: so each byte is one character.
        return raw("POST " + path + " HTTP/1.1\r\nHost: localhost:PORT\r\n" + headers + "Content-Length: "
                + bytes.length + "\r\nConnection: close\r\n\r\n" + new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private String raw(String request) {
        return server.raw(request);
    }

    private String lastBody() {
        List<Draft> seen = jobs.seen();
        return seen.get(seen.size() - 1).body();
    }

    private static JsonNode reply(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        return RunningServer.json(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private static JsonNode matchOf(String answer) {
        JsonNode matches = reply(answer).path("matches");
        assertThat(matches).hasSize(1);
        return matches.get(0);
    }

    private static void assertHas(JsonNode match, String... fields) {
        List.of(fields).forEach(field -> assertThat(match.has(field)).as(field).isTrue());
    }
}
