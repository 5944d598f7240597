package org.netiquette.server.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.netiquette.server.attack.Attack;
import org.netiquette.server.attack.Attacks;
import org.netiquette.server.attack.RawConnection;

/** Sends the attacks of the attack suite, one after the other and over again, each on a connection of its own. */
final class Garbage implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final int MUTATIONS = 3000;
    private static final int SECONDS_TO_END = 40;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int STATUS_END = STATUS_AT + 3;
    /** A step through the list that has no divisor in common with its length, so that every kind comes at any time. */
    private static final int STRIDE = 1009;

    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong next = new AtomicLong();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private Garbage() {}

    /** Sends until this is closed; nothing if {@code perSecond} is 0. */
    static Garbage sending(int port, int perSecond) {
        Garbage garbage = new Garbage();
        if (perSecond > 0) {
            List<Attack> attacks = Attacks.on(port, MUTATIONS);
            Pace pace = Pace.ofSystem();
            long start = pace.now();
            for (int i = 0; i < SENDERS; i++) {
                garbage.threads.execute(() -> garbage.send(port, attacks, pace, start, perSecond));
            }
        }
        return garbage;
    }

    private void send(int port, List<Attack> attacks, Pace pace, long start, int perSecond) {
        while (!stopped.get()) {
            long turn = next.getAndIncrement();
            pace.waitUntil(start + turn * TimeUnit.SECONDS.toNanos(1) / perSecond);
            Attack attack = attacks.get((int) (turn * STRIDE % attacks.size()));
            count(outcomeOf(port, attack));
        }
    }

    private static String outcomeOf(int port, Attack attack) {
        try (RawConnection connection = new RawConnection(port)) {
            String answer = connection.send(attack.bytes()).end().answer();
            return answer.length() < STATUS_END ? "closed" : answer.substring(STATUS_AT, STATUS_END);
        } catch (IOException e) {
            return "closed";
        }
    }

    private synchronized void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** How many were sent so far, by the status of the answer. */
    synchronized Map<String, Integer> outcomes() {
        return Map.copyOf(outcomes);
    }

    @Override
    public void close() {
        stopped.set(true);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
