package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Puts TLS over a socket and remembers both. Whom to trust is the business of the factory behind. */
final class EncryptedSockets extends SSLSocketFactory {

    private final SSLSocketFactory trusting;
    private final OpenSockets open;

    EncryptedSockets(SSLSocketFactory trusting, OpenSockets open) {
        this.trusting = trusting;
        this.open = open;
    }

    @Override
    public Socket createSocket(Socket bare, String host, int port, boolean autoClose) throws IOException {
        open.remember(bare);
        Socket socket = trusting.createSocket(bare, host, port, autoClose);
        if (socket instanceof SSLSocket encrypted) {
            open.rememberEncrypted(encrypted);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("TLS is put over sockets that are connected already");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return trusting.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return trusting.getSupportedCipherSuites();
    }
}
