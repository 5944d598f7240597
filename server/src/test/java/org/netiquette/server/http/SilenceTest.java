package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/** Sends a marked text down every path, good and bad, and looks for the mark in all that was logged. */
class SilenceTest {

    private static final String MARK = "zebra-4711";

    private static final List<String> PAIRING = List.of(
            "/api/v1/pair/start",
            "/api/v1/pair/finish",
            "/api/v1/pair/prove",
            "/api/v1/state",
            "/api/v1/clients/revoke");

    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void logsNothingOfADraftOnAnyPath() {
        try (RunningServer server = RunningServer.with(SampleJudgement.everywhere())) {
            String paired = server.pair("moz-extension://zebra");
            List.of(
                            "{\"body\":\"zebra-4711\",\"subject\":\"zebra-4711\",\"attachments\":[\"a\",\"zebra-4711\"]}",
                            "{\"body\":\"zebra-4711",
                            "{\"body\":\"a\",\"format\":\"zebra-4711\"}",
                            "{\"body\":{\"zebra-4711\":1}}",
                            "{\"body\":\"a\",\"language\":\"zebra-4711 \"}",
                            "{\"zebra-4711\":1,\"zebra-4711\":2}",
                            "zebra-4711",
                            "\"zebra-4711\"")
                    .forEach(body -> {
                        server.send(server.review(body));
                        server.send(server.review(body).setHeader("Content-Type", "text/plain"));
                        server.send(server.review(body).header("Origin", "https://zebra-4711.example"));
                        server.send(server.review(body).header("Origin", "moz-extension://zebra"));
                        server.send(server.review(body)
                                .header("Origin", "moz-extension://zebra")
                                .header("Authorization", paired));
                        for (String path : PAIRING) {
                            server.send(server.review(body).uri(server.uri(path)));
                            server.send(server.review(body)
                                    .uri(server.uri(path))
                                    .header("Origin", "moz-extension://zebra"));
                            server.send(server.review(body)
                                    .uri(server.uri(path))
                                    .header("Origin", "http://127.0.0.1:" + server.port()));
                        }
                        server.send(server.request("/health").POST(BodyPublishers.ofString(body)));
                        server.send(server.request("/zebra-4711?" + MARK).POST(BodyPublishers.ofString(body)));
                    });
            server.send(server.review("{\"body\":\"" + MARK.repeat(DraftReader.MAX_TEXT / MARK.length() + 1) + "\"}"));
            server.send(server.review("{\"body\":\"" + MARK.repeat(RequestBody.MAX_BYTES / MARK.length() + 1) + "\"}"));
            server.raw("zebra-4711\r\n\r\n");
            server.raw("GET /zebra-4711 HTTP/1.1\r\nHost: zebra-4711\r\nHost: zebra-4711\r\n\r\n");
            server.raw("""
                    POST /api/v1/review HTTP/1.1\r
                    Host: 127.0.0.1:PORT\r
                    Content-Type: application/json\r
                    Transfer-Encoding: chunked\r
                    \r
                    zebra-4711\r
                    """);
        }
        assertThat(log.text()).isEmpty();
    }

    @Test
    void logsWhereAFaultIsWithoutItsMessage() {
        try (RunningServer server = RunningServer.with(SampleJudgement.of(draft -> {
            throw new IllegalStateException(draft.body(), new IllegalArgumentException(draft.body()));
        }))) {
            String answer =
                    server.send(server.review("{\"body\":\"zebra-4711\"}")).body();

            assertThat(answer).doesNotContain(MARK);
        }
        assertThat(log.text())
                .contains("java.lang.IllegalStateException")
                .contains("caused by java.lang.IllegalArgumentException")
                .contains("SilenceTest.java")
                .doesNotContain(MARK);
    }

    @Test
    void logsWhereJavaGaveUpWithoutItsMessage() {
        try (RunningServer server = RunningServer.with(SampleJudgement.of(draft -> {
            throw new AssertionError(draft.body());
        }))) {
            server.send(server.review("{\"body\":\"zebra-4711\"}"));
        }
        assertThat(log.text()).contains("java.lang.AssertionError").doesNotContain(MARK);
    }
}
