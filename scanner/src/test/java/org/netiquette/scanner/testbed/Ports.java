package org.netiquette.scanner.testbed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ports of this computer. */
final class Ports {

    private Ports() {}

    /** One that nobody uses now. */
    static int free() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Waits until somebody listens. */
    static void awaitOpen(int port, Duration limit, Process server) throws IOException {
        long until = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < until && server.isAlive()) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        throw new IOException("nothing listens on port " + port);
    }
}
