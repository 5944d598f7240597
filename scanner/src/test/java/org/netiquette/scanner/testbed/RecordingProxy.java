package org.netiquette.scanner.testbed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on 127.0.0.1 before a server in clear that writes down every byte that the scanner sends. What it wrote down
 * is what {@link SafetyOracle} judges.
 */
public final class RecordingProxy implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServerSocket listening;
    private final int target;
    private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private RecordingProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** A proxy before this port of 127.0.0.1. */
    public static RecordingProxy before(int target) {
        try {
            RecordingProxy proxy =
                    new RecordingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Everything that was sent, one text for each connection, bytes as ISO 8859-1. */
    public List<String> sent() {
        return sent.stream()
                .map(bytes -> bytes.toString(StandardCharsets.ISO_8859_1))
                .toList();
    }

    /** Waits until these words were sent on a connection. */
    public void awaitSent(int connection, String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (sent.size() <= connection
                || !sent.get(connection).toString(StandardCharsets.ISO_8859_1).contains(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never sent: " + words);
            }
            Thread.onSpinWait();
        }
    }

    /** Fails with the command if anything was sent that could harm a draft. */
    public void assertHarmless(String drafts, String notes) {
        SafetyOracle oracle = new SafetyOracle(drafts, notes);
        sent().forEach(oracle::assertHarmless);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                ByteArrayOutputStream record = new ByteArrayOutputStream();
                sent.add(record);
                start(() -> copy(client, server, record));
                start(() -> copy(server, client, OutputStream.nullOutputStream()));
            } catch (IOException e) {
                // Closed, or the server is not there; whoever connected sees it.
            }
        }
    }

    private static void copy(Socket from, Socket to, OutputStream record) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                // Before it is passed on, so that a record is never behind what the server did.
                record.write(buffer, 0, n);
                out.write(buffer, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "recording-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(RecordingProxy::close);
    }
}
