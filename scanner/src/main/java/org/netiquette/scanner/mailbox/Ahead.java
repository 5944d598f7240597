package org.netiquette.scanner.mailbox;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the line and the processors busy: while the drafts of one batch are dealt with, the next ones are prepared and
 * the one after those fetched. No more are in memory. Used by one thread.
 *
 * @param <T> what a message becomes
 */
final class Ahead<T> implements AutoCloseable {

    /** More would take memory that the caller counts, and leave nothing of the computer to its user. */
    private static final int PREPARING = 2;

    private static final int BATCHES_AHEAD = PREPARING + 1;

    private final Function<byte[], T> prepare;
    private final BiConsumer<Long, T> each;
    private final ExecutorService fetching = threads("fetch-ahead", 1);
    private final ExecutorService preparing = threads("prepare-ahead", PREPARING);
    private final Queue<CompletableFuture<Map<Long, T>>> coming = new ArrayDeque<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private CompletableFuture<Map<Long, byte[]>> lastFetch = CompletableFuture.completedFuture(Map.of());

    /**
     * A line at rest.
     *
     * @param prepare makes of the bytes of a message what is wanted of it
     * @param each takes a UID and what its message became, in the order of the batches
     */
    Ahead(Function<byte[], T> prepare, BiConsumer<Long, T> each) {
        this.prepare = prepare;
        this.each = each;
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * A batch more; deals with an earlier one if enough are on their way.
     *
     * @throws RuntimeException what fetching, preparing or dealing with an earlier one threw; an error too, as it was
     */
    void begin(Supplier<Map<Long, byte[]>> batch) {
        // Behind the one before it, so that after a failure nothing more is asked for.
        lastFetch = lastFetch.thenApplyAsync(before -> over.get() ? Map.of() : batch.get(), fetching);
        coming.add(lastFetch.thenApplyAsync(this::prepared, preparing));
        if (coming.size() > BATCHES_AHEAD) {
            deal();
        }
    }

    /** A batch so large that nothing may be in memory beside it; throws as {@link #begin} does. */
    void alone(Supplier<Map<Long, byte[]>> batch) {
        finish();
        begin(batch);
        finish();
    }

    /** Deals with all that are still on their way; throws as {@link #begin} does. */
    void finish() {
        while (!coming.isEmpty()) {
            deal();
        }
    }

    private Map<Long, T> prepared(Map<Long, byte[]> messages) {
        Map<Long, T> prepared = new LinkedHashMap<>();
        messages.forEach((uid, bytes) -> {
            if (!over.get()) {
                prepared.put(uid, prepare.apply(bytes));
            }
        });
        return prepared;
    }

    private void deal() {
        arrived(coming.remove()).forEach(each);
    }

    private static <T> T arrived(CompletableFuture<T> one) {
        try {
            return one.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Gives up what is on its way and waits until the line is silent; every read on it has an end. */
    @Override
    public void close() {
        over.set(true);
        fetching.shutdown();
        preparing.shutdown();
        lastFetch.handle((messages, failure) -> messages).join();
    }
}
