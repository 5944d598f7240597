package org.netiquette.server.load;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What our server did under load.
 *
 * @param typing reviews of changing drafts at a fixed rate, each counted from the moment it was due
 * @param allNew those of them in which every sentence was new
 * @param cachedPerSecond reviews a second of one draft that does not change, as fast as the connections ask
 * @param changingReviews how many changing drafts the process had reviewed when its memory was read, at least 10,000
 * @param cachedReviews how many answers from the cache it had given by then
 * @param memory what it held then; empty where the system does not tell
 */
record ServerLoad(
        Latencies typing,
        Latencies allNew,
        double cachedPerSecond,
        int changingReviews,
        long cachedReviews,
        Optional<Memory> memory) {

    private static final int REVIEWS_BEFORE_MEMORY = 10_000;

    /** Starts {@code program}, puts {@code plan} on it and ends it. */
    static ServerLoad of(NetiquetteProgram program, Plan plan) throws IOException, InterruptedException {
        try (HttpChecker server = program.start()) {
            server.check(ChangingDraft.allNew(0));
            int port = server.port();
            Connections connections = new Connections(port, plan.connections());

            int warmUp = plan.perSecond() * plan.warmUpSeconds();
            if (warmUp > 0) {
                typing(connections, port, plan, 0, warmUp);
            }
            int count = plan.perSecond() * plan.seconds();
            OpenLoop typing = typing(connections, port, plan, warmUp, count);

            int changing = Math.max(warmUp + count, REVIEWS_BEFORE_MEMORY);
            review(port, warmUp + count, changing);

            long cachedBefore = cached(connections, port, plan.warmUpSeconds());
            long cached = cached(connections, port, plan.seconds());
            return new ServerLoad(
                    typing.latencies(),
                    typing.latencies(turn -> ChangingDraft.isAllNew(warmUp + turn)),
                    cached / (double) plan.seconds(),
                    changing,
                    cachedBefore + cached,
                    Memory.of(server.pid()));
        }
    }

    private static OpenLoop typing(Connections connections, int port, Plan plan, int firstTurn, int count)
            throws IOException, InterruptedException {
        OpenLoop loop = new OpenLoop(Pace.ofSystem(), plan.perSecond(), count);
        connections.sum(connection -> {
            loop.send(turn ->
                    connection.exchange(HttpRequestBytes.review(port, ChangingDraft.whileTyping(firstTurn + turn))));
            return 0;
        });
        return loop;
    }

    private static void review(int port, int firstTurn, int endTurn) throws IOException {
        // Not over the checker's connection: the server has closed that one if the load took longer than its patience.
        try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
            for (int turn = firstTurn; turn < endTurn; turn++) {
                connection.exchange(HttpRequestBytes.review(port, ChangingDraft.whileTyping(turn)));
            }
        }
    }

    private static long cached(Connections connections, int port, int seconds)
            throws IOException, InterruptedException {
        byte[] request = HttpRequestBytes.review(port, ChangingDraft.allNew(0));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return connections.sum(connection -> {
            long done = 0;
            for (; System.nanoTime() < end; done++) {
                connection.exchange(request);
            }
            return done;
        });
    }

    /**
     * How much load, and for how long.
     *
     * @param perSecond changing drafts a second
     * @param seconds how long either load is measured
     * @param warmUpSeconds how long either load runs before that
     * @param connections kept-alive connections
     */
    record Plan(int perSecond, int seconds, int warmUpSeconds, int connections) {}
}
