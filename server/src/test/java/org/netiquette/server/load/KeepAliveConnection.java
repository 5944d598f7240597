package org.netiquette.server.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One connection to 127.0.0.1 that is kept for all its requests. The JDK's own client would take more of the two cores
 * than the server that it is to measure; this one reads a status, a length and that many bytes.
 */
final class KeepAliveConnection implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String CLOSE = "connection: close";
    private static final int OK = 200;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int STATUS_END = STATUS_AT + 3;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean over;

    /** Connects to {@code port}; fails at once if nothing listens there. */
    KeepAliveConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /**
     * Sends one request and waits for the whole answer.
     *
     * @throws IOException if the answer is not a 200 with a length, or the connection breaks
     */
    void exchange(byte[] request) throws IOException {
        int status = ask(request);
        if (status != OK) {
            throw new IOException("the server refused what the load asked for: " + status);
        }
    }

    /**
     * Sends one request, waits for the whole answer and gives its status.
     *
     * @throws IOException if the answer has no length, or the connection breaks
     */
    int ask(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        String status = line();
        long length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
            over |= lower.equals(CLOSE);
        }
        if (length < 0 || status.length() < STATUS_END) {
            throw new IOException("an answer without Content-Length: " + status);
        }
        in.skipNBytes(length);
        return Integer.parseInt(status.substring(STATUS_AT, STATUS_END));
    }

    /** Whether the server said that it takes no other request here. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection before its answer ended");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
