package org.netiquette.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void takesEachPercentileByItsRankWhateverTheOrder() {
        long[] downFrom200 = LongStream.rangeClosed(1, 200)
                .map(millis -> TimeUnit.MILLISECONDS.toNanos(201 - millis))
                .toArray();

        assertThat(Latencies.of(downFrom200)).isEqualTo(new Latencies(200, 100, 190, 198, 200));
    }

    @Test
    void hasOneFigureForAllWhenThereIsOneRequest() {
        assertThat(Latencies.of(new long[] {2_500_000})).isEqualTo(new Latencies(1, 2.5, 2.5, 2.5, 2.5));
    }

    @Test
    void refusesToSummarizeNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of(new long[0]));
    }
}
