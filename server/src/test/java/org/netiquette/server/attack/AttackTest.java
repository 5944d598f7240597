package org.netiquette.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/**
 * Sends every attack and looks what came of it: none may get a review, a token, a proof or the list of clients, none
 * may stop the server, and none may make it log a word. More of them with {@code -Dattack.mutations=100000}.
 */
class AttackTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern LOOT =
            Pattern.compile("\"outreach\"|\"token\"|\"proof\"|\"clients\"|access-control-", Pattern.CASE_INSENSITIVE);
    private static final int MUTATIONS = Integer.getInteger("attack.mutations", 3000);

    private final AtomicInteger reviews = new AtomicInteger();
    private final CapturedLog log = new CapturedLog();
    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.with(SampleJudgement.of(draft -> {
            reviews.incrementAndGet();
            throw new IllegalStateException("nobody should get here");
        }));
    }

    @AfterEach
    void stop() {
        server.close();
        log.close();
    }

    @Test
    void noneGetsAnythingAndNoneStopsTheServer() throws IOException {
        Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
        List<String> loot = new ArrayList<>();
        String kind = "";
        for (Attack attack : Attacks.on(server.port(), MUTATIONS)) {
            if (!attack.kind().equals(kind)) {
                kind = attack.kind();
                assertAlive();
            }
            String answer;
            try (RawConnection connection = new RawConnection(server.port())) {
                answer = connection.send(attack.bytes()).end().answer();
            }
            if (LOOT.matcher(answer).find() || answer.contains("still open")) {
                loot.add(attack.start() + "\n-> " + answer);
            }
            outcomes.computeIfAbsent(kind, name -> new TreeMap<>()).merge(statusOf(answer), 1, Integer::sum);
        }
        assertAlive();
        print(outcomes);

        assertThat(loot).isEmpty();
        assertThat(reviews).hasValue(0);
        assertThat(log.text()).isEmpty();
        assertThat(outcomes.values())
                .noneMatch(statuses -> statuses.keySet().stream().anyMatch(status -> status.contains("50")));
    }

    @Test
    void waitsForNobodyWhoIsSlow() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                slow.add(new RawConnection(server.port()).send(bytes(i % 2 == 0 ? "POST /api/v1/rev" : """
                        POST /api/v1/review HTTP/1.1\r
                        Host: 127.0.0.1:PORT\r
                        Content-Type: application/json\r
                        Content-Length: 100\r
                        \r
                        {"body":""")));
            }
            long asked = System.nanoTime();
            assertAlive();
            assertThat(server.send(server.review("{\"body\":1}")).statusCode()).isEqualTo(400);
            assertThat((System.nanoTime() - asked) / 1e9).isLessThan(5);

            for (RawConnection each : slow) {
                assertThat(each.answer()).doesNotContain("still open").doesNotContain("HTTP/1.1 2");
            }
            record("slow.md", "slow requests: " + slow.size() + " sent, all of them cut off");
        } finally {
            for (RawConnection each : slow) {
                each.close();
            }
        }
        assertThat(log.text()).isEmpty();
    }

    @Test
    void saysNoAtOnceToMoreThanItCanAnswer() throws IOException, InterruptedException {
        int atOnce = 8;
        int requests = 200;
        Queue<Long> waits = new ConcurrentLinkedQueue<>();
        CountDownLatch refused = new CountDownLatch(requests - atOnce);
        CountDownLatch stuck = new CountDownLatch(1);
        List<RawConnection> asking = new ArrayList<>();
        try (RunningServer busy = RunningServer.with(SampleJudgement.of(draft -> {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("too late");
        }))) {
            ExecutorService readers = Executors.newFixedThreadPool(requests);
            for (int i = 0; i < requests; i++) {
                String body = "{\"body\":\"" + i + "\"}";
                long asked = System.nanoTime();
                RawConnection each = new RawConnection(busy.port())
                        .send(Attack.on(
                                        busy.port(),
                                        "",
                                        "POST /api/v1/review HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n"
                                                + "Content-Type: application/json\r\nContent-Length: " + body.length()
                                                + "\r\n\r\n" + body)
                                .bytes());
                asking.add(each);
                readers.execute(() -> {
                    if (answerOf(each).startsWith("HTTP/1.1 503 ")) {
                        waits.add(System.nanoTime() - asked);
                        refused.countDown();
                    }
                });
            }
            assertThat(refused.await(20, TimeUnit.SECONDS))
                    .as("all but those at work are refused")
                    .isTrue();
            List<Long> sorted = waits.stream().sorted().toList();
            long median = TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() / 2));
            long longest = TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() - 1));
            record(
                    "overload.md",
                    "overload: " + sorted.size() + " of " + requests + " told to come back, half of them within "
                            + median + " ms, all within " + longest + " ms");
            // Those for whom there is no room hear it at once, those who wait for their turn after a second.
            assertThat(longest).isLessThan(10_000);
            readers.shutdown();
            stuck.countDown();
        } finally {
            for (RawConnection each : asking) {
                each.close();
            }
        }
    }

    private static String answerOf(RawConnection connection) {
        try {
            return connection.answer();
        } catch (IOException e) {
            return "";
        }
    }

    private void assertAlive() {
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }

    private byte[] bytes(String text) {
        return Attack.on(server.port(), "", text).bytes();
    }

    /** The statuses of all answers on the connection. */
    private static String statusOf(String answer) {
        List<String> statuses = new ArrayList<>();
        for (Matcher status = STATUS.matcher(answer); status.find(); ) {
            statuses.add(status.group(1));
        }
        return statuses.isEmpty() ? "closed" : String.join("+", statuses);
    }

    private static void print(Map<String, Map<String, Integer>> outcomes) throws IOException {
        StringBuilder table = new StringBuilder();
        int total = 0;
        for (Map.Entry<String, Map<String, Integer>> row : outcomes.entrySet()) {
            int inputs =
                    row.getValue().values().stream().mapToInt(Integer::intValue).sum();
            total += inputs;
            table.append(String.format(Locale.ROOT, "| %s | %d | %s |%n", row.getKey(), inputs, row.getValue()));
        }
        table.append(String.format(Locale.ROOT, "| all | %d | none got anything |%n", total));
        record("inputs.md", table.toString());
    }

    /** Keeps what was tried and what came of it, for the README's table. */
    private static void record(String file, String text) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "attacks"));
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
}
