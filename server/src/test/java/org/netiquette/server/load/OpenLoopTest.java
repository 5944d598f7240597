package org.netiquette.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private final HandMovedPace pace = new HandMovedPace();

    @Test
    void countsTheWaitBehindASlowAnswerForThoseThatWereDueMeanwhile() throws IOException {
        OpenLoop loop = new OpenLoop(pace, 100, 4);

        loop.send(turn -> pace.pass(turn == 0 ? 25 : 1));

        // Due at 0, 10, 20 and 30 ms; answered at 25, 26, 27 and 31 ms.
        assertThat(loop.latencies()).isEqualTo(new Latencies(4, 7, 25, 25, 25));
    }

    @Test
    void sendsNothingBeforeItIsDue() throws IOException {
        OpenLoop loop = new OpenLoop(pace, 100, 3);

        loop.send(turn -> {
            assertThat(pace.now()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(10L * turn));
            pace.pass(2);
        });

        assertThat(loop.latencies()).isEqualTo(new Latencies(3, 2, 2, 2, 2));
    }

    private static final class HandMovedPace implements Pace {

        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void waitUntil(long moment) {
            now = Math.max(now, moment);
        }

        void pass(long millis) {
            now += TimeUnit.MILLISECONDS.toNanos(millis);
        }
    }
}
