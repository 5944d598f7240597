package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestErrorsTest {

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.with(SampleJudgement.everywhere());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "body        | {}                                | body is missing; it must be a string",
                "body        | {\"body\":null}                   | body must be a string",
                "body        | {\"body\":7}                      | body must be a string",
                "subject     | {\"body\":\"\",\"subject\":[]}    | subject must be a string",
                "thread      | {\"body\":\"\",\"thread\":true}   | thread must be a string",
                "format      | {\"body\":\"\",\"format\":\"md\"} | format must be \"text\" or \"html\"",
                "format      | {\"body\":\"\",\"format\":null}   | format must be a string",
                "to          | {\"body\":\"\",\"to\":\"a@b.c\"}  | to must be an array of strings",
                "to          | {\"body\":\"\",\"to\":null}       | to must be an array of strings",
                "to          | {\"body\":\"\",\"to\":{\"a\":\"b\"}} | to must be an array of strings",
                "attachments | {\"body\":\"\",\"attachments\":[\"a\",null]} | attachments must be an array of strings",
                "language    | {\"body\":\"\",\"language\":\"\"} | language must be \"auto\" or a language tag such as \"en\"",
                "language    | {\"body\":\"\",\"language\":\"e n\"} | language must be \"auto\" or a language tag such as \"en\"",
            })
    void namesTheFieldThatIsWrong(String field, String request, String message) {
        HttpResponse<String> response = server.send(server.review(request));

        JsonNode error = error(response, 400, "invalid-field");
        assertThat(error.path("field").asText()).isEqualTo(field);
        assertThat(error.path("message").asText()).isEqualTo(message);
    }

    @Test
    void saysWhereTheJsonBreaksAndNothingOfItsText() {
        HttpResponse<String> response = server.send(server.review("{\"body\":\n  zebra"));

        JsonNode error = error(response, 400, "not-json");
        assertThat(error.path("message").asText()).contains("line 2, column ").doesNotContain("zebra");
        assertThat(error.has("field")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"body\":\"a\"} x", "{\"body\":\"a\",\"body\":\"b\"}", "{\"body\":\"a"})
    void refusesWhatIsNotOneProperJsonObject(String request) {
        error(server.send(server.review(request)), 400, "not-json");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin = "{\"body\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        error(server.send(server.review("").POST(BodyPublishers.ofByteArray(latin))), 400, "not-json");
    }

    @Test
    void refusesAnEmptyRequest() {
        error(server.send(server.review("")), 400, "empty-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "1"})
    void refusesJsonThatIsNoObject(String request) {
        error(server.send(server.review(request)), 400, "not-an-object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=iso-8859-1", "application/jsonx", "multipart/x"})
    void refusesAnythingButJson(String mediaType) {
        error(
                server.send(server.review("{\"body\":\"\"}").setHeader("Content-Type", mediaType)),
                415,
                "wrong-media-type");
    }

    @Test
    void refusesARequestWithoutAMediaType() {
        error(
                server.send(server.request("/api/v1/review").POST(BodyPublishers.ofString("{\"body\":\"\"}"))),
                415,
                "wrong-media-type");
    }

    @Test
    void refusesTextsThatAreTooLongTogetherAndSaysTheLimit() {
        String third = "x".repeat(DraftReader.MAX_TEXT / 3);
        String request = "{\"subject\":\"" + third + "\",\"body\":\"" + third + "\",\"thread\":\"" + third + "!\"}";

        JsonNode error = error(server.send(server.review(request)), 413, "text-too-long");
        assertThat(error.path("message").asText()).contains("120001").contains("120000");
    }

    @Test
    void answersARequestThatIsTooLargeEvenWhileItIsStillSent() {
        int length = 5 * RequestBody.MAX_BYTES;

        assertThat(server.raw(post("Connection: close\r\nContent-Length: " + length) + " ".repeat(length)))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"request-too-large\"");
    }

    @Test
    void refusesARequestOfAbsurdLengthBeforeItIsSent() {
        assertThat(server.raw(post("Content-Length: 9000000000") + "{"))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"request-too-large\"");
    }

    @Test
    void countsTheBytesOfAChunkedRequestToo() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        assertThat(server.raw(post("Transfer-Encoding: chunked\r\nConnection: close") + chunk.repeat(16)
                        + "1\r\n \r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"request-too-large\"");
        assertThat(server.raw(post("Transfer-Encoding: chunked\r\nConnection: close") + chunk.repeat(16) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"empty-request\"");
    }

    @Test
    void refusesABodyThatBreaksOff() {
        assertThat(server.raw(post("Transfer-Encoding: chunked") + "zz\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"broken-body\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/api/v1/review/", "/api/v2/review", "/API/v1/rules", "/WEB-INF/web.xml"})
    void saysThatAPathIsUnknown(String path) {
        error(server.get(path), 404, "unknown-path");
        error(server.send(server.request(path).POST(BodyPublishers.noBody())), 404, "unknown-path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/v1/review      | POST",
                "HEAD   | /api/v1/review      | POST",
                "DELETE | /api/v1/rules       | GET, HEAD",
                "POST   | /health             | GET, HEAD",
                "BREW   | /openapi.json       | GET, HEAD",
                "PUT    | /only-in-tests.css  | GET, HEAD",
            })
    void saysWhichMethodsAPathTakes(String method, String path, String allowed) {
        HttpResponse<String> response = server.send(server.request(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains(allowed);
        if (!method.equals("HEAD")) {
            error(response, 405, "wrong-method");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /a%2Fb HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n\r\n",
            })
    void answersWhatIsNoProperHttpInTheSameForm(String request) {
        String reply = server.raw(request);

        assertThat(reply).startsWith("HTTP/1.1 400 ").contains("{\"error\":{\"code\":\"bad-http\"");
        assertThat(reply).contains("Cache-Control: no-store").doesNotContainIgnoringCase("jetty");
    }

    @Test
    void answersAHeadThatIsTooLongInTheSameForm() {
        assertThat(server.raw("GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: " + "x".repeat(9000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"bad-http\"");
    }

    @Test
    void saysNothingOfWhatIsInsideWhenItFails() {
        try (CapturedLog quiet = new CapturedLog();
                RunningServer failing = RunningServer.with(SampleJudgement.of(draft -> {
                    throw new IllegalStateException("inside");
                }))) {
            HttpResponse<String> response = failing.send(failing.review("{\"body\":\"b\"}"));

            error(response, 500, "internal");
            assertThat(quiet.text()).contains("java.lang.IllegalStateException");
            assertThat(response.body()).doesNotContain("inside").doesNotContain("IllegalState");
        }
    }

    @Test
    void answersInTheSameFormWhenJavaItselfGivesUp() {
        try (CapturedLog quiet = new CapturedLog();
                RunningServer failing = RunningServer.with(SampleJudgement.of(draft -> {
                    throw new StackOverflowError();
                }))) {
            error(failing.send(failing.review("{\"body\":\"b\"}")), 500, "internal");
            assertThat(quiet.text()).contains("java.lang.StackOverflowError");
        }
    }

    private static JsonNode error(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode error = RunningServer.json(response).path("error");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        return error;
    }

    private static String post(String framing) {
        return "POST /api/v1/review HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\n" + framing
                + "\r\n\r\n";
    }
}
