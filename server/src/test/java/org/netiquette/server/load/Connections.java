package org.netiquette.server.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several connections to one port, each with a thread of its own. */
final class Connections {

    private final int port;
    private final int count;

    /** {@code count} connections to {@code port} on 127.0.0.1. */
    Connections(int port, int count) {
        this.port = port;
        this.count = count;
    }

    /** Does {@code work} on every connection at once and gives the sum of what it counted. */
    long sum(Work work) throws IOException, InterruptedException {
        Callable<Long> onOne = () -> {
            try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
                return work.on(connection);
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(onOne);
            }
            long sum = 0;
            for (Future<Long> counted : threads.invokeAll(all)) {
                sum += counted.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException("the load broke off: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is done on one connection. */
    @FunctionalInterface
    interface Work {

        /** Sends requests over {@code connection} and says how many. */
        long on(KeepAliveConnection connection) throws IOException;
    }
}
