package org.netiquette.scanner.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes bare sockets and remembers them. */
final class PlainSockets extends SocketFactory {

    private final OpenSockets open;

    PlainSockets(OpenSockets open) {
        this.open = open;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        open.remember(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("sockets are connected by the mail library");
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
}
