package org.netiquette.scanner.mailbox;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for work that may not let itself be interrupted, such as looking up a host name, and walks away from it when
 * told to. The work is interrupted then and given a moment to clean up; if it goes on, it goes on by itself.
 */
final class Abortable {

    /** To end a program that was asked for a secret, for instance. */
    private static final Duration CLEANING_UP = Duration.ofMillis(500);

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
        try {
            CompletableFuture.anyOf(result.exceptionally(e -> null), aborted)
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!result.isDone()) {
                throw new InterruptedException("told to walk away");
            }
            return result.get();
        } finally {
            if (!result.isDone()) {
                thread.interrupt();
                thread.join(CLEANING_UP.toMillis());
            }
        }
    }
}
