package org.netiquette.scanner.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link Pause} of real time. An interrupt of the waiting thread ends it too. */
public final class RealPause implements Pause {

    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void of(Duration time) {
        try {
            boolean ended = end.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
        }
    }

    @Override
    public void end() {
        end.countDown();
    }

    @Override
    public boolean isEnded() {
        return end.getCount() == 0;
    }
}
