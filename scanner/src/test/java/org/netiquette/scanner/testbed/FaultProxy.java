package org.netiquette.scanner.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy on 127.0.0.1 that breaks the line between the scanner and a server in one of many ways. */
public final class FaultProxy implements AutoCloseable {

    /** How to break it. A new connection is broken in the same way; {@link #heal} ends that. */
    public enum Fault {
        /** Not at all. */
        NONE,
        /** The server's bytes come one by one. */
        SLICE,
        /** From the trigger on, nothing passes in either direction, and nobody is told. */
        STALL,
        /** At the trigger both ends are reset. */
        RESET,
        /** At the trigger the server's side says it has nothing more to say. */
        HALF_CLOSE
    }

    private record Plan(Fault fault, String trigger) {}

    private final ServerSocket listening;
    private final int target;
    private volatile Plan plan = new Plan(Fault.NONE, "");
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger strikes = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private FaultProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** A proxy before this port of 127.0.0.1, which breaks nothing yet. */
    public static FaultProxy before(int target) {
        try {
            FaultProxy proxy = new FaultProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
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

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    /** How often it broke the line. */
    public int strikes() {
        return strikes.get();
    }

    /**
     * Breaks the line when these words pass.
     *
     * @param trigger sent by either side; what is sent by the scanner still reaches the server, what is sent by the
     *     server is cut in its middle; empty means at once
     */
    public FaultProxy breakAt(Fault fault, String trigger) {
        plan = new Plan(fault, trigger);
        return this;
    }

    /** Breaks nothing any more, and nothing that is connected later. */
    public FaultProxy heal() {
        plan = new Plan(Fault.NONE, "");
        return this;
    }

    /** Cuts what is connected now. */
    public void reset() {
        sockets.forEach(FaultProxy::kill);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                connections.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                Line line = new Line(client, server);
                start(() -> line.copy(client, server, false));
                start(() -> line.copy(server, client, true));
            } catch (IOException e) {
                // Closed, or the server is not there; whoever connected sees it.
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void kill(Socket socket) {
        try {
            // Zero seconds to linger: the other end gets RST.
            socket.setSoLinger(true, 0);
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
        reset();
    }

    /** One connection. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean stalled;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void copy(Socket from, Socket to, boolean fromServer) {
            byte[] buffer = new byte[16 * 1024];
            StringBuilder recent = new StringBuilder();
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (stalled) {
                        continue;
                    }
                    Plan now = plan;
                    recent.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                    boolean struck = now.fault() != Fault.NONE
                            && now.fault() != Fault.SLICE
                            && recent.indexOf(now.trigger()) >= 0;
                    if (recent.length() > 200) {
                        recent.delete(0, recent.length() - 200);
                    }
                    if (!struck) {
                        write(out, buffer, n, now.fault() == Fault.SLICE && fromServer);
                        continue;
                    }
                    strikes.incrementAndGet();
                    stalled = true;
                    write(out, buffer, fromServer ? n / 2 : n, false);
                    strike(now.fault(), fromServer);
                }
                if (!stalled) {
                    to.shutdownOutput();
                }
            } catch (IOException e) {
                kill(client);
                kill(server);
            }
        }

        private void write(OutputStream out, byte[] buffer, int n, boolean slice) throws IOException {
            if (!slice) {
                out.write(buffer, 0, n);
                out.flush();
                return;
            }
            for (int i = 0; i < n; i++) {
                out.write(buffer[i]);
                out.flush();
            }
        }

        private void strike(Fault fault, boolean fromServer) throws IOException {
            if (fault == Fault.RESET) {
                if (!fromServer) {
                    // Let the server act on what it was sent; only its answer is lost.
                    server.shutdownOutput();
                    server.getInputStream().readAllBytes();
                }
                kill(client);
                kill(server);
            } else if (fault == Fault.HALF_CLOSE) {
                client.shutdownOutput();
            }
        }
    }
}
