package org.netiquette.scanner.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Watches several accounts at once, each by threads of its own, so that none can hold up another. */
public final class WatchHouse implements AutoCloseable {

    /** How long stopping may take. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);

    private final Map<String, Watcher> watchers;
    private final List<Thread> threads = new ArrayList<>();

    /** Over these watchers, by the name of their account. */
    public WatchHouse(Map<String, Watcher> watchers) {
        this.watchers = Map.copyOf(watchers);
    }

    /** Starts them all. */
    public void start() {
        watchers.forEach((account, watcher) -> {
            start("watch " + account, watcher::run);
            start("guard " + account, watcher::guard);
        });
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        // A server that will not let go must not keep the process alive.
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Waits until all have ended. */
    public void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Stops them all and waits for it, less than five seconds. */
    @Override
    public void close() {
        // Each in its own thread: closing a connection may have to wait for a server that is silent.
        List<Thread> stops = new ArrayList<>();
        for (Watcher watcher : watchers.values()) {
            Thread stop = new Thread(watcher::stop, "stop");
            stop.setDaemon(true);
            stops.add(stop);
            stop.start();
        }
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (Thread thread : stops) {
                joinUntil(thread, end);
            }
            for (Thread thread : threads) {
                joinUntil(thread, end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void joinUntil(Thread thread, long end) throws InterruptedException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left > 0) {
            thread.join(left);
        }
    }
}
