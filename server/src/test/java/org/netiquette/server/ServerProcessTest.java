package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the command as people do, in a process of its own. */
class ServerProcessTest {

    private final ServerProcess server;
    private final Process process;
    private final URI page;
    private final Path errors;

    ServerProcessTest(@TempDir Path folder) throws IOException {
        server = ServerProcess.startIn(folder);
        process = server.process();
        page = server.page();
        errors = server.errors();
    }

    @AfterEach
    void kill() {
        server.close();
    }

    @Test
    void saysInOneLineWhereItListens() {
        assertThat(server.firstLine())
                .matches("Netiquette is listening on http://127\\.0\\.0\\.1:\\d+/  \\(Ctrl-C stops it\\)");
    }

    @Test
    void reviewsADraftWithTheRulesThatShip() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/api/v1/review"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"body\":\"Dear Dana, is there a job for me at Example?\"}"))
                .build();

        String review = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();

        assertThat(RunningServer.json(review).path("outreach").has("likely")).isTrue();
        assertThat(errors).isEmptyFile();
    }

    /** Nothing of a draft is on the disk after a pairing, reviews and every kind of refusal. */
    @Test
    void leavesNothingOfADraftBehind() throws Exception {
        String mark = "okapi-0815";
        HttpClient client = HttpClient.newHttpClient();
        for (String path : List.of(
                "/api/v1/review",
                "/api/v1/pair/start",
                "/api/v1/pair/finish",
                "/api/v1/pair/prove",
                "/api/v1/state",
                "/health",
                "/okapi-0815")) {
            for (String origin : List.of("", "moz-extension://okapi-0815", "https://okapi-0815.example", "own")) {
                for (String body : List.of(
                        "{\"body\":\"Dear Dana, okapi-0815, is there a job?\",\"name\":\"okapi\"}",
                        "okapi-0815",
                        "{\"body\":\"okapi-0815",
                        "{\"body\":{\"okapi-0815\":1}}",
                        mark.repeat(20_000))) {
                    HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body));
                    if (!origin.isEmpty()) {
                        request.header("Origin", origin.replace("own", "http://127.0.0.1:" + page.getPort()));
                    }
                    try {
                        client.send(request.build(), BodyHandlers.discarding());
                    } catch (IOException e) {
                        // What is refused has its connection closed, now and then before all of it is sent.
                        client = HttpClient.newHttpClient();
                    }
                }
            }
        }
        process.destroy();
        process.waitFor();

        assertThat(Stream.of(server.home(), server.temporary(), errors)
                        .flatMap(place -> filesUnder(place).stream())
                        .filter(file -> contains(file, mark)))
                .isEmpty();
        assertThat(errors).isEmptyFile();
    }

    private static List<Path> filesUnder(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String mark) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void endsWithinASecondWhenToldTo() throws Exception {
        try (Socket idle = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), page.getPort());
                Socket halfSent = new Socket(idle.getInetAddress(), page.getPort())) {
            halfSent.getOutputStream()
                    .write("POST /api/v1/review HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
            long told = System.nanoTime();

            process.destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(1));
            assertThat(process.exitValue()).isIn(0, 143);
            assertThat(errors).isEmptyFile();
        }
    }
}
