package org.netiquette.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.server.ServerProcess;
import org.netiquette.server.load.Vitals;

/**
 * Opens thousands of connections that never ask anything, or never to the end, and looks whether others are answered
 * all along and what it costs the server, which is a process of its own. Another number with
 * {@code -Dattack.connections=20000}; fewer than asked for where this process may not open as many, and then it says
 * so.
 */
class HalfOpenConnectionsTest {

    private static final int ASKED_FOR = Integer.getInteger("attack.connections", 10_000);
    /** What this process itself needs of the descriptors that it may open. */
    private static final int OURS = 500;
    /** The server keeps 256 connections; some more are being made or closed at any moment. */
    private static final int MOST_DESCRIPTORS = 300;

    private static final long MOST_KIB = 32 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** So many from each address of this computer, of 28 000 ports that one address has. */
    private static final int FROM_ONE_ADDRESS = 8000;

    private final List<RawConnection> open = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    @Test
    void keepNobodyElseOutAndCostNoMore(@TempDir Path folder, TestReporter reporter) throws IOException {
        int connections = Math.min(ASKED_FOR, descriptorsLeft() - OURS);
        try (ServerProcess server = ServerProcess.startIn(folder)) {
            for (int i = 0; i < 300; i++) {
                assertAnswers(server.port());
            }
            longest = Duration.ZERO;
            Optional<Vitals> before = Vitals.of(server.process().pid());
            int descriptors = 0;
            for (int i = 1; i <= connections; i++) {
                open.add(new RawConnection(sourceOf(i), server.port())
                        .send(i % 2 == 0 ? new byte[0] : "GET /hea".getBytes(StandardCharsets.US_ASCII)));
                if (i % 100 == 0) {
                    assertAnswers(server.port());
                    descriptors = Math.max(descriptors, vitals(server).descriptors());
                }
            }
            Vitals after = vitals(server);

            String seen = String.format(
                    Locale.ROOT,
                    "half-open connections: %d of %d made; a review on a new connection took %d ms at most;"
                            + " descriptors %d before, %d at most; memory %d MiB before, %d after",
                    connections,
                    ASKED_FOR,
                    longest.toMillis(),
                    before.map(Vitals::descriptors).orElse(0),
                    descriptors,
                    before.map(Vitals::residentKib).orElse(0L) / 1024,
                    after.residentKib() / 1024);
            Path written = Files.createDirectories(Path.of("target", "attacks"));
            Files.writeString(written.resolve("half-open.md"), seen, StandardCharsets.UTF_8);
            reporter.publishEntry(seen);
            assertThat(longest).isLessThan(PATIENCE);
            if (before.isPresent()) {
                assertThat(descriptors).isLessThan(before.get().descriptors() + MOST_DESCRIPTORS);
                assertThat(after.residentKib()).isLessThan(before.get().residentKib() + MOST_KIB);
            }
            assertThat(server.errors()).isEmptyFile();
        } finally {
            for (RawConnection each : open) {
                each.close();
            }
        }
    }

    private static Vitals vitals(ServerProcess server) throws IOException {
        return Vitals.of(server.process().pid()).orElse(new Vitals(0, 0, 0));
    }

    private void assertAnswers(int port) throws IOException {
        String body = "{\"body\":\"Dear Dana, thank you for the talk about your laboratory.\"}";
        long asked = System.nanoTime();
        try (RawConnection connection = new RawConnection(port)) {
            String answer = connection
                    .send(("POST /api/v1/review HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII))
                    .answer();
            assertThat(answer).startsWith("HTTP/1.1 200 ");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        longest = took.compareTo(longest) > 0 ? took : longest;
    }

    /** The last byte of 127.0.0.x; only Linux has more of them than the first without being told. */
    private static int sourceOf(int connection) {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return linux ? 1 + connection / FROM_ONE_ADDRESS : 1;
    }

    /** How many files and connections this process may open still. */
    private static int descriptorsLeft() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(
                        Integer.MAX_VALUE, system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount())
                : Integer.MAX_VALUE;
    }
}
