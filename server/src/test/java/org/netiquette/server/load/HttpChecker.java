package org.netiquette.server.load;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server of which one connection asks one thing after the other. */
final class HttpChecker implements Checker {

    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ChildProcess process;
    private final int port;
    private final Function<String, byte[]> request;
    private @Nullable KeepAliveConnection connection;

    /** Asks what listens on {@code port} with the {@code request} made from a draft. */
    HttpChecker(ChildProcess process, int port, Function<String, byte[]> request) {
        this.process = process;
        this.port = port;
        this.request = request;
    }

    int port() {
        return port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void check(String draft) throws IOException {
        byte[] bytes = request.apply(draft);
        if (connection == null) {
            connection = connect();
        }
        connection.exchange(bytes);
    }

    @Override
    public void close() throws IOException {
        process.close();
        if (connection != null) {
            connection.close();
        }
    }

    private KeepAliveConnection connect() throws IOException {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (process.isAlive() && System.nanoTime() < giveUp) {
            try {
                return new KeepAliveConnection(port);
            } catch (ConnectException e) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
        throw process.failure("Nothing came up on port " + port);
    }
}
