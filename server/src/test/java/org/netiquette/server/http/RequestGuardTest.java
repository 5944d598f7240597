package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestGuardTest {

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
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT"})
    void answersUnderItsOwnNames(String host) {
        assertThat(get("/health", "Host: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "127.0.0.1:1",
                "rebind.example:PORT",
                "127.0.0.1.rebind.example:PORT",
                "localhost.:PORT",
                "[::1]:PORT",
                "127.1:PORT",
            })
    void refusesEveryOtherNameEvenForPathsThatDoNotExist(String host) {
        assertThat(get("/health", "Host: " + host)).startsWith("HTTP/1.1 403 ").contains("\"foreign-host\"");
        assertThat(get("/nope", "Host: " + host)).startsWith("HTTP/1.1 403 ").contains("\"foreign-host\"");
    }

    @Test
    void refusesARequestThatNamesNoHost() {
        assertThat(server.raw("GET /health HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ")
                .contains("\"foreign-host\"");
        assertThat(server.raw("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void refusesAForeignNameInTheRequestLine() {
        assertThat(
                        server.raw(
                                "GET http://rebind.example/health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT",
                "http://localhost:PORT",
                "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
                "moz-extension://2c127fa4-62c7-7e4f-90e5-472b45eecfdc",
            })
    void reviewsForItsOwnPageAndForPairedExtensions(String origin) {
        HttpRequest.Builder request = server.review("{\"body\":\"b\"}").header("Origin", own(origin));
        if (origin.contains("-extension:")) {
            request.header("Authorization", server.pair(origin));
        }

        assertThat(server.send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://mail.google.com",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT.evil.example",
                "chrome-extension://",
                "chrome-extension://abc/../x",
                "chrome-extension://abc@evil.example",
                "https://evil.example/chrome-extension://abc",
                "file://",
            })
    void refusesEveryOtherOrigin(String origin) {
        HttpResponse<String> response = review("Origin", own(origin));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("\"foreign-origin\"");
    }

    @Test
    void refusesTwoOriginsOfWhichOneIsForeign() {
        assertThat(get(
                        "/health",
                        "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nOrigin: https://evil.example"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(get("/health", "Host: 127.0.0.1:PORT\r\nOrigin: moz-extension://a\r\nOrigin: https://evil.example"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @CsvSource({"cross-site,403", "same-site,403", "same-origin,200", "none,200", "unheard-of,403"})
    void goesByTheSiteThatTheBrowserNames(String site, int status) {
        assertThat(review("Sec-Fetch-Site", site).statusCode()).isEqualTo(status);
    }

    /** Found by the fuzzer: only the first of two was looked at. */
    @ParameterizedTest
    @CsvSource({"Site,same-origin,cross-site,foreign-site", "Mode,cors,navigate,no-navigation"})
    void believesNoHeaderBecauseAnotherStandsBeforeIt(String header, String first, String second, String code) {
        String name = "\r\nSec-Fetch-" + header + ": ";

        assertThat(get("/health", "Host: 127.0.0.1:PORT" + name + first + name + second))
                .startsWith("HTTP/1.1 403 ")
                .contains("\"" + code + "\"");
    }

    @Test
    void refusesAFormThatAWebsitePostsByNavigation() {
        String reply = server.raw("""
                POST /api/v1/review HTTP/1.1\r
                Host: 127.0.0.1:PORT\r
                Origin: null\r
                Content-Type: text/plain\r
                Sec-Fetch-Mode: navigate\r
                Content-Length: 11\r
                Connection: close\r
                \r
                {"body":""}""");

        assertThat(reply).startsWith("HTTP/1.1 403 ").contains("\"no-navigation\"");
    }

    @ParameterizedTest
    @CsvSource({"GET,/health,403", "GET,/api/v1/rules,403", "POST,/,403", "GET,/nope,403"})
    void letsABrowserTabOpenThePageAndNothingElse(String method, String path, int status) {
        HttpRequest.Builder request =
                server.request(path).method(method, BodyPublishers.noBody()).header("Sec-Fetch-Mode", "navigate");

        assertThat(server.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void letsABrowserTabOpenThePage() {
        HttpRequest.Builder request =
                server.request("/").header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Site", "none");

        assertThat(server.send(request).body()).doesNotContain("no-navigation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/review", "/health", "/nope", "*"})
    void answersNoPreflight(String path) {
        String reply = server.raw("OPTIONS " + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: moz-extension://a\r\nConnection: close\r\n"
                + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Private-Network: true\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 403 ").contains("\"no-preflight\"");
        assertThat(reply.toLowerCase(Locale.ROOT)).doesNotContain("access-control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/nope", "/only-in-tests.css", "/api/v1/review"})
    void protectsEveryAnswer(String path) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .contains("same-origin");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(response.headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control"))
                .doesNotContain("server", "set-cookie");
    }

    @Test
    void opensNoWebSocket() {
        String upgrade = """
                GET /api/v1/review HTTP/1.1\r
                Host: 127.0.0.1:PORT\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """;

        assertThat(server.raw(upgrade + "GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("HTTP/1.1 200 ");
    }

    private String get(String path, String headers) {
        return server.raw("GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }

    private HttpResponse<String> review(String header, String value) {
        return server.send(server.review("{\"body\":\"b\"}").header(header, value));
    }

    private String own(String origin) {
        return origin.replace("PORT", "" + server.port());
    }
}
