package org.netiquette.server.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A client that comes back on a new connection when the server has closed the one it had, as browsers do. */
final class ReturningClient implements AutoCloseable {

    private static final int BROKEN = 0;

    private final int port;
    private @Nullable KeepAliveConnection connection;

    ReturningClient(int port) {
        this.port = port;
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
