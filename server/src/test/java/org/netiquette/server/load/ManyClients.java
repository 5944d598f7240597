package org.netiquette.server.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Paired extensions that write at the same time, each over connections of its own and each on a draft of its own of
 * which one sentence changes. Their requests are due at fixed moments, evenly spread.
 */
final class ManyClients implements AutoCloseable {

    private static final int SECONDS_TO_END = 70;

    private final Answers sinceDue = new Answers();
    private final Answers sinceSent = new Answers();
    private final Map<String, Integer> broken = new ConcurrentSkipListMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService threads;
    private final List<Future<?>> writing = new ArrayList<>();

    private ManyClients(int count) {
        threads = Executors.newFixedThreadPool(count);
    }

    /**
     * Lets them write until this is closed.
     *
     * @param connectionsEach how many connections each of them uses at once
     * @param perSecond requests a second of all of them together
     */
    static ManyClients writing(int port, List<PairedExtension> extensions, int connectionsEach, int perSecond) {
        int count = extensions.size() * connectionsEach;
        ManyClients clients = new ManyClients(count);
        Pace pace = Pace.ofSystem();
        long start = pace.now();
        for (int i = 0; i < count; i++) {
            int client = i;
            PairedExtension extension = extensions.get(i % extensions.size());
            clients.writing.add(clients.threads.submit(
                    () -> clients.write(port, client, count, extension, pace, start, perSecond)));
        }
        return clients;
    }

    private void write(
            int port, int client, int count, PairedExtension extension, Pace pace, long start, int perSecond) {
        try (ReturningClient connection =
                new ReturningClient(port, why -> broken.merge(why.toString(), 1, Integer::sum))) {
            for (long turn = client; !stopped.get(); turn += count) {
                byte[] request =
                        HttpRequestBytes.review(port, ChangingDraft.of(client, (int) (turn / count)), extension);
                long due = start + turn * TimeUnit.SECONDS.toNanos(1) / perSecond;
                pace.waitUntil(due);
                long sent = pace.now();
                int status = connection.ask(request);
                long answered = pace.now();
                sinceDue.add(status, answered - due);
                sinceSent.add(status, answered - sent);
            }
        }
    }

    /** What they were answered, each counted from the moment it was due. */
    Answers sinceDue() {
        return sinceDue;
    }

    /** The same, each counted from the moment it was sent. */
    Answers sinceSent() {
        return sinceSent;
    }

    /** Why connections broke, and how many for each reason. */
    Map<String, Integer> broken() {
        return Map.copyOf(broken);
    }

    /** Waits until each has its last answer. */
    @Override
    public void close() {
        stopped.set(true);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
            for (Future<?> each : writing) {
                each.get(0, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a client broke off", e);
        }
    }
}
