package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ServerAppTest {

    @Test
    void closesWithinASecondEvenIfAReviewNeverEnds() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        RunningServer server = RunningServer.with(SampleJudgement.of(draft -> {
            started.countDown();
            awaitDeafly(end);
            return SampleJudgement.everywhere().review().apply(draft);
        }));
        CompletableFuture<Boolean> answered = HttpClient.newHttpClient()
                .sendAsync(server.review("{\"body\":\"b\"}").build(), BodyHandlers.ofString())
                .handle((response, failure) -> failure == null);
        started.await();
        // Jetty complains of the thread.
        try (CapturedLog quiet = new CapturedLog()) {
            long told = System.nanoTime();

            server.close();

            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(1));
            assertThat(quiet.text().lines()).hasSizeLessThan(2);
        } finally {
            end.countDown();
        }
        assertThat(answered.join()).isFalse();
    }

    /** Waits as a computation would: without an ear for interrupts. */
    private static void awaitDeafly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
