package org.netiquette.scanner.mailbox;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for work that cannot be interrupted, such as looking up a host name, and walks away from it when told to. The
 * work goes on by itself and must clean up after itself.
 */
final class Abortable {

    private Abortable() {}

    /**
     * What the work gives.
     *
     * @param aborted completed by whoever wants us to walk away
     * @throws TimeoutException if it takes too long
     * @throws InterruptedException if told to walk away
     * @throws ExecutionException with what the work threw
     */
    static <T> T call(Callable<T> work, Duration limit, CompletableFuture<?> aborted)
            throws TimeoutException, InterruptedException, ExecutionException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "netiquette-connecting");
        thread.setDaemon(true);
        thread.start();
        CompletableFuture.anyOf(result.exceptionally(e -> null), aborted).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!result.isDone()) {
            throw new InterruptedException("told to walk away");
        }
        return result.get();
    }
}
