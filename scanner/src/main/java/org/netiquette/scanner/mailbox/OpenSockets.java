package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one connection, so that any thread can cut it at once. The library's own ways to close wait for a lock
 * that a blocked read holds.
 */
final class OpenSockets {

    private final List<Socket> raw = new ArrayList<>();
    private @Nullable SSLSocket encrypted;
    private final CompletableFuture<Boolean> whenCut = new CompletableFuture<>();

    /** Remembers a socket; one that comes after the cut is closed at once. */
    synchronized void remember(Socket socket) {
        raw.add(socket);
        if (whenCut.isDone()) {
            closeQuietly(socket);
        }
    }

    synchronized void rememberEncrypted(SSLSocket socket) {
        encrypted = socket;
    }

    /** The encrypted socket, once there is one. */
    synchronized Optional<SSLSocket> encrypted() {
        return Optional.ofNullable(encrypted);
    }

    /** How long a read may wait from now on. */
    synchronized void readTimeout(Duration timeout) {
        raw.forEach(socket -> setTimeout(socket, Math.toIntExact(timeout.toMillis())));
    }

    private static void setTimeout(Socket socket, int milliseconds) {
        try {
            socket.setSoTimeout(milliseconds);
        } catch (SocketException e) {
            // It is closed; the next read says so.
            return;
        }
    }

    /** Closes the bare sockets: never blocks, and every read and write in progress fails. */
    synchronized void cut() {
        whenCut.complete(true);
        raw.forEach(OpenSockets::closeQuietly);
    }

    boolean isCut() {
        return whenCut.isDone();
    }

    /** Done when it is cut. */
    CompletableFuture<?> whenCut() {
        return whenCut;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to do with it.
            return;
        }
    }
}
