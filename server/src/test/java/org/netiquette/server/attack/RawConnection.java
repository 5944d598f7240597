package org.netiquette.server.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which any bytes can be sent. */
public final class RawConnection implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PATIENCE = 30_000;

    private final Socket socket;

    /** From 127.0.0.1. */
    public RawConnection(int port) throws IOException {
        this(1, port);
    }

    /** From 127.0.0.{@code source}, where that is an address of this computer. */
    RawConnection(int source, int port) throws IOException {
        byte[] from = {LOOPBACK[0], LOOPBACK[1], LOOPBACK[2], (byte) source};
        socket = new Socket(InetAddress.getByAddress(LOOPBACK), port, InetAddress.getByAddress(from), 0);
        socket.setSoTimeout(PATIENCE);
    }

    /** Sends what it can: a server that has had enough closes before the end, and that is its right. */
    public RawConnection send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // What it said until then is still to be read.
        }
        return this;
    }

    /** Says that nothing more will come, so that the server need not wait for it. */
    public RawConnection end() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // It is closed already.
        }
        return this;
    }

    /** All that the server says until it closes. */
    public String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                read = socket.getInputStream().read(buffer);
            }
        } catch (SocketTimeoutException e) {
            return answer + " (still open)";
        } catch (IOException e) {
            // Closed without ceremony.
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
