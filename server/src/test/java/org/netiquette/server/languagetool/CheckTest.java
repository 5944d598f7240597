package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.rules.draft.Draft;
import org.netiquette.server.RunningServer;

class CheckTest {

    private final JobJudgement jobs = new JobJudgement();
    private final RunningServer server = RunningServer.with(jobs.judgement());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersWithEveryFieldThatSomeClientNeeds() {
        JsonNode reply = RunningServer.json(check("text=Is+there+a+job%3F&language=en-US"));
        String version = reply.at("/software/version").asText();
        String built = reply.at("/software/buildDate").asText();

        assertThat(reply)
                .isEqualTo(RunningServer.json("""
                {"software":{"name":"Netiquette","version":"VERSION","buildDate":"BUILT","apiVersion":1,"premium":false,"status":""},
                 "warnings":{"incompleteResults":false},
                 "language":{"name":"English (US)","code":"en-US",
                   "detectedLanguage":{"name":"English (US)","code":"en-US","confidence":1.0,"source":"request"}},
                 "matches":[{"message":"Seen.\\nIt hurts.\\nWrite instead: Ask how.","shortMessage":"Asks for an opening",
                   "replacements":[],"offset":11,"length":3,
                   "context":{"text":"Is there a job?","offset":11,"length":3},"sentence":"Is there a job?",
                   "type":{"typeName":"Other"},
                   "rule":{"id":"NETIQUETTE_ASK_FOR_JOB_OPENING","description":"Asks for an opening","issueType":"style",
                     "category":{"id":"NETIQUETTE_ASK_FOR_JOB","name":"Asking for a job"},"isPremium":false},
                   "ignoreForIncompleteSentence":false,"contextForSureMatch":-1}],
                 "sentenceRanges":[[0,15]],
                 "extendedSentenceRanges":[{"from":0,"to":15,"detectedLanguages":[{"language":"en","rate":1.0}]}]}
                """.replace("VERSION", version).replace("BUILT", built)));
        assertThat(built).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+0000");
    }

    @Test
    void countsUtf16CodeUnitsAsEveryClientOfJavaScriptDoes() {
        assertThat(places(check("text=" + encoded("😀 a job") + "&language=en-US")))
                .containsExactly("5+3");
    }

    @Test
    void mapsPlacesBackOverMarkup() {
        String data = """
                {"annotation":[{"text":"A "},{"markup":"<b>"},{"text":"jo"},{"markup":"<i>"},{"text":"b"},
                 {"markup":"</i></b>"},{"markup":"<p>","interpretAs":"\\n\\n"},{"text":"My job"}]}""";

        HttpResponse<String> reply = check("language=en-US&data=" + encoded(data));

        assertThat(places(reply)).containsExactly("5+6", "25+3");
        assertThat(RunningServer.json(reply).at("/sentenceRanges").toString()).isEqualTo("[[0,11],[22,28]]");
        assertThat(RunningServer.json(reply).at("/matches/0/context/text").asText())
                .isEqualTo("A <b>jo<i>b</i></b><p>My job");
        assertThat(jobs.seen()).extracting(Draft::body).containsExactly("A job\n\nMy job");
    }

    @Test
    void underlinesWholeMarkupWhoseMeaningIsFound() {
        String data = "{\"annotation\":[{\"text\":\"A \"},{\"markup\":\"${what}\",\"interpretAs\":\"job\"}]}";

        assertThat(places(check("language=en-US&data=" + encoded(data)))).containsExactly("2+7");
    }

    @Test
    void reviewsWithTheSubjectAndTheRecipientsThatAreTold() {
        String data = """
                {"text":"Dear Dana,\\nHello.","metaData":{"DocumentTitle":"A job","EmailToAddress":"a@example.org; b@example.org"}}""";

        HttpResponse<String> reply = check("language=en-US&data=" + encoded(data));

        assertThat(jobs.seen()).extracting(Draft::subject).containsExactly("A job");
        assertThat(jobs.seen()).extracting(Draft::to).containsExactly(List.of("a@example.org", "b@example.org"));
        assertThat(places(reply)).as("shown at the greeting").containsExactly("0+10");
    }

    @Test
    void showsWhatIsMissingAtTheGreeting() {
        HttpResponse<String> reply =
                check("language=en-US&text=" + encoded("\n  Dear Dana,\r\n\r\nMay I call you?\r\n"));

        assertThat(places(reply)).containsExactly("3+10");
        assertThat(RunningServer.json(reply).at("/matches/0/type/typeName").asText())
                .isEqualTo("Hint");
    }

    @Test
    void saysNothingOfWhatASingleParagraphLacks() {
        assertThat(places(check("language=en-US&text=" + encoded("May I call you about a job?"))))
                .containsExactly("23+3");
    }

    @ParameterizedTest
    @CsvSource({"all,1", "textLevelOnly,1", "allButTextLevelOnly,0", "batch,1"})
    void answersOnceToClientsThatAskTwice(String mode, int matches) {
        assertThat(places(check("text=a+job&language=en-US&mode=" + mode))).hasSize(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "disabledRules=NETIQUETTE_ASK_FOR_JOB_OPENING,0",
        "disabledRules=ask-for-job.opening,0",
        "disabledRules=EN_A_VS_AN,1",
        "disabledCategories=NETIQUETTE_ASK_FOR_JOB,0",
        "disabledCategories=TYPOS,1",
        "enabledOnly=true&enabledRules=EN_A_VS_AN,0",
        "enabledOnly=true&enabledRules=NETIQUETTE_ASK_FOR_JOB_OPENING,1",
        "enabledOnly=yes&enabledCategories=NETIQUETTE_ASK_FOR_JOB,1",
        "enabledRules=EN_A_VS_AN,1",
    })
    void leavesOutTheRulesThatTheClientDoesNotWant(String choice, int matches) {
        assertThat(places(check("text=a+job&language=en-US&" + choice))).hasSize(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "de-DE,de-DE,German (Germany)",
        "fr,fr,French",
        "pt_BR,pt-BR,Portuguese (Brazil)",
        "de-DE-x-simple-language,de-DE-x-simple-language,German (Germany)",
        "+%2B+,und,",
    })
    void answersWithoutMatchesInALanguageThatItDoesNotJudge(String asked, String code, String name) {
        HttpResponse<String> reply = check("text=a+job&language=" + asked);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(places(reply)).isEmpty();
        assertThat(RunningServer.json(reply).at("/language/code").asText()).isEqualTo(code);
        assertThat(RunningServer.json(reply).at("/language/name").asText()).startsWith(name == null ? "" : name);
    }

    @ParameterizedTest
    @CsvSource({"'',en-US", "&preferredVariants=de-DE%2Cen-GB,en-GB"})
    void namesTheVariantThatTheClientPrefers(String variants, String code) {
        JsonNode language =
                RunningServer.json(check("text=a+job&language=auto" + variants)).path("language");

        assertThat(language.path("code").asText()).isEqualTo(code);
        assertThat(language.at("/detectedLanguage/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language=en-US|text",
                "text=a&data={}&language=en-US|text",
                "text=a|language",
                "text=a&language=|language",
                "data=zebra&language=en-US|data",
                "data={}&language=en-US|data",
                "data=[]&language=en-US|data",
                "data={\"text\":1}&language=en-US|data",
                "data={\"annotation\":[{}]}&language=en-US|data",
                "data={\"annotation\":[{\"text\":\"a\",\"markup\":\"b\"}]}&language=en-US|data",
                "data={\"annotation\":[{\"text\":\"a\",\"interpretAs\":\"b\"}]}&language=en-US|data",
                "text=a&language=en-US&level=high|level",
                "text=a&language=en-US&mode=some|mode",
                "text=a&language=en-US&preferredVariants=en-GB|preferredVariants",
                "text=a&language=en-US&enabledOnly=true|enabledOnly",
                "text=a&language=en-US&enabledOnly=true&enabledRules=A&disabledRules=B|enabledOnly",
                "text=a&language=en-US&apiKey=k|apiKey",
            })
    void refusesWhatLanguageToolRefuses(String body, String field) {
        HttpResponse<String> reply = check(body);

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(reply).at("/error/field").asText()).isEqualTo(field);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(check("language=en-US&text=" + "x".repeat(120_001)).statusCode())
                .isEqualTo(413);
        assertThat(check("language=en-US&text=" + "x".repeat(120_000)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "text/xml; charset=utf-8", "application/x-www-form-urlencoded"
            })
    void takesAFormUnderAnyContentType(String type) {
        HttpRequest.Builder request = server.request("/v2/check")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("text=a+job&language=en-US"));

        assertThat(places(server.send(request))).containsExactly("2+3");
    }

    @Test
    void takesAFormWithoutContentType() {
        String reply = server.raw("""
                POST /v2/check HTTP/1.1\r
                Host: 127.0.0.1:PORT\r
                Content-Length: 25\r
                Connection: close\r
                \r
                text=a+job&language=en-US""");

        assertThat(reply).startsWith("HTTP/1.1 200 ").contains("\"offset\":2");
    }

    @Test
    void takesParametersFromTheAddressToo() {
        assertThat(places(server.get("/v2/check?language=en-US&text=a%20job"))).containsExactly("2+3");
        HttpRequest.Builder split =
                server.request("/v2/check?language=en-US&text=nothing").POST(BodyPublishers.ofString("text=a+job"));
        assertThat(places(server.send(split))).as("the body counts").containsExactly("2+3");
    }

    @Test
    void answersWhoLooksWhetherSomebodyIsThere() {
        assertThat(head("/v2/check").statusCode()).isEqualTo(200);
        assertThat(head("/check").statusCode()).isEqualTo(200);
        assertThat(head("/v2/languages").statusCode()).isEqualTo(200);
        HttpResponse<String> options =
                server.send(server.request("/v2/check").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void answersTheSmallerQuestions() {
        assertThat(server.get("/v2/healthcheck").body()).isEqualTo("OK");
        assertThat(server.get("/v2/maxtextlength").body()).isEqualTo("120000");
        assertThat(RunningServer.json(server.get("/v2/info"))
                        .at("/software/name")
                        .asText())
                .isEqualTo("Netiquette");
        JsonNode config = RunningServer.json(server.get("/v2/configinfo?language=en-US"));
        assertThat(config.at("/parameter/maxTextLength").isInt()).isTrue();
        assertThat(config.at("/rules/0")).isEqualTo(RunningServer.json("""
                {"ruleId":"NETIQUETTE_ASK_FOR_JOB_OPENING","description":"Asks for an opening",
                 "categoryId":"NETIQUETTE_ASK_FOR_JOB","categoryName":"Asking for a job","locQualityIssueType":"style"}"""));
        JsonNode languages = RunningServer.json(server.get("/v2/languages"));
        assertThat(languages).contains(RunningServer.json("""
                {"name":"English (US)","code":"en","longCode":"en-US"}"""));
        assertThat(RunningServer.json(server.get("/languages"))).isEqualTo(languages);
    }

    @Test
    void cutsTheContextAtFortyCharacters() {
        String fifty = "0123456789".repeat(5);

        JsonNode context = RunningServer.json(check("language=en-US&text=" + fifty + "job" + fifty))
                .at("/matches/0/context");

        assertThat(context)
                .isEqualTo(RunningServer.json("{\"text\":\"..." + "0123456789".repeat(4) + "job"
                        + "0123456789".repeat(4) + "...\",\"offset\":43,\"length\":3}"));
    }

    private HttpResponse<String> head(String path) {
        return server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
    }

    private HttpResponse<String> check(String form) {
        return server.send(server.request("/v2/check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> places(HttpResponse<String> reply) {
        List<String> places = new ArrayList<>();
        RunningServer.json(reply)
                .path("matches")
                .forEach(match -> places.add(match.path("offset").intValue() + "+"
                        + match.path("length").intValue()));
        return places;
    }
}
