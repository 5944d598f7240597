package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimit limit = new RateLimit(now::get);

    @Test
    void bearsABurstAndThenSoManyASecond() {
        assertThat(allowedOf(1000, "one")).isEqualTo(RateLimit.BURST);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(allowedOf(1000, "one")).isEqualTo(RateLimit.PER_SECOND);
    }

    @Test
    void countsEachClientByItself() {
        allowedOf(1000, "one");

        assertThat(allowedOf(1000, "two")).isEqualTo(RateLimit.BURST);
    }

    @Test
    void savesNoMoreThanABurst() {
        allowedOf(1000, "one");
        now.addAndGet(TimeUnit.SECONDS.toNanos(50));

        assertThat(allowedOf(1000, "one")).isEqualTo(RateLimit.BURST);
    }

    private long allowedOf(int requests, String client) {
        return IntStream.range(0, requests).filter(i -> limit.allows(client)).count();
    }
}
