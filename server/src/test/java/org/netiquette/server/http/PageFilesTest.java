package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFilesTest {

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.with(SampleJudgement.everywhere());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void servesThePage() {
        HttpResponse<String> response = server.get("/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(response.body()).containsIgnoringCase("<!doctype html>");
    }

    @Test
    void servesTheFilesBesideThePage() {
        HttpResponse<String> response = server.get("/only-in-tests.css");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(response.body()).startsWith("p {");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/only-in-tests.secret",
                "/only-in-tests",
                "/only-in-tests.css/",
                "//only-in-tests.css",
                "/version.properties",
                "/..",
                "/.",
                "/.css",
                "/page/only-in-tests.css",
                "/org/netiquette/server/page/only-in-tests.css",
            })
    void servesNothingElse(String path) {
        assertThat(server.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1\\.1 40[04] .*");
    }

    @Test
    void looksNowhereButInItsOwnFolder() {
        PageFiles files = new PageFiles();

        assertThat(files.has("/only-in-tests.css")).isTrue();
        assertThat(files.has("/../page/only-in-tests.css")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../openapi.json",
                "/%2e%2e/openapi.json",
                "/..%2fopenapi.json",
                "/..\\openapi.json",
                "/x/../../openapi.json"
            })
    void leadsNobodyOutOfItsFolder(String path) {
        assertThat(server.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1\\.1 40[04] .*");
    }
}
