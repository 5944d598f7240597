package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.server.RunningServer;

/** Editors and mail programs may, add-ons only by name, websites never, however simple their requests are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayAskTest {

    private static final String NAMED = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.with(
                new JobJudgement().judgement(), new LanguageToolOptions(Optional.empty(), Set.of(NAMED)));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        NAMED + ",200",
        "chrome-extension://bbcdefghijklmnopabcdefghijklmnop,403",
        "moz-extension://2c127fa4-62c7-7e4f-90e5-472b45eecfdc,403",
        "https://docs.example,403",
        "http://localhost:3000,403",
        "null,403",
    })
    void goesByTheOriginThatABrowserSends(String origin, int status) {
        HttpResponse<String> reply = server.send(post().header("Origin", origin));

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesWhatAWebsiteSendsWithoutAnOrigin(String site) {
        assertThat(server.send(get().header("Sec-Fetch-Site", site)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAnAddOnThatHidesItsNameByAskingWithGet() {
        assertThat(server.send(get().header("Sec-Fetch-Site", "none")).statusCode())
                .isEqualTo(403);
        assertThat(server.send(get()).statusCode()).as("an editor").isEqualTo(200);
    }

    @Test
    void refusesATabThatIsSentHere() {
        assertThat(server.send(get().header("Sec-Fetch-Mode", "navigate")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/check", "/check", "/v2/languages", "/v2/info"})
    void answersNoPreflightEvenOfANamedAddOn(String path) {
        String reply = server.raw("OPTIONS " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: " + NAMED
                + "\r\nConnection: close\r\nAccess-Control-Request-Method: POST\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 403 ").contains("\"no-preflight\"");
        assertThat(reply.toLowerCase(Locale.ROOT)).doesNotContain("access-control");
    }

    @Test
    void refusesAForeignHost() {
        assertThat(
                        server.raw(
                                "GET /v2/check?text=a&language=en HTTP/1.1\r\nHost: rebind.example:PORT\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void theNamedAddOnMayAskHereAndIsLeftToTheOtherGateElsewhere() {
        HttpRequest.Builder unnamed = server.request("/health").header("Origin", "moz-extension://2c127fa4");

        assertThat(server.send(unnamed).statusCode()).isEqualTo(401);
    }

    private HttpRequest.Builder post() {
        return server.request("/v2/check").POST(BodyPublishers.ofString("text=a+job&language=en-US"));
    }

    private HttpRequest.Builder get() {
        return server.request("/v2/check?text=a+job&language=en-US").GET();
    }
}
