package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the command as people do, in a process of its own. */
class ServerProcessTest {

    private final Path errors;
    private final Path config;
    private Process process;
    private String firstLine;
    private URI page;

    ServerProcessTest(@TempDir Path folder) throws IOException {
        errors = folder.resolve("err.txt");
        config = Files.writeString(folder.resolve("server.yaml"), "port: 0\n");
    }

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.netiquette.server.NetiquetteServer",
                        "--config",
                        config.toString()))
                .redirectError(errors.toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        firstLine = String.valueOf(out.readLine());
        page = URI.create(firstLine.replaceAll("[^ ]* is listening on ([^ ]+) .*|.*", "$1"));
    }

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    @Test
    void saysInOneLineWhereItListens() {
        assertThat(firstLine).matches("Netiquette is listening on http://127\\.0\\.0\\.1:\\d+/  \\(Ctrl-C stops it\\)");
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
