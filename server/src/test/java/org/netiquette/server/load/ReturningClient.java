package org.netiquette.server.load;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client that comes back on a new connection when the server has closed the one it had, as browsers do. */
final class ReturningClient implements AutoCloseable {

    private static final int BROKEN = 0;

    private final int port;
    private final Consumer<IOException> broken;
    private @Nullable KeepAliveConnection connection;

    /** @param broken hears why a connection broke */
    ReturningClient(int port, Consumer<IOException> broken) {
        this.port = port;
        this.broken = broken;
    }

    /** Sends one request and gives the status of the answer; 0 if the connection broke before there was one. */
    int ask(byte[] request) {
        try {
            if (connection == null) {
                connection = new KeepAliveConnection(port);
            }
            int status = connection.ask(request);
            if (connection.isOver()) {
                close();
            }
            return status;
        } catch (IOException e) {
            broken.accept(e);
            close();
            return BROKEN;
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException e) {
                // It is gone either way.
            }
            connection = null;
        }
    }
}
