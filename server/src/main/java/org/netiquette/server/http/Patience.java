package org.netiquette.server.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * How long the server waits for a client, and for how many. No thread waits for bytes: a request is worked on once it
 * is whole. Whoever is slow or silent loses the connection, the oldest first when there are many, and when more is
 * asked than can be answered, the answer is a quick no.
 */
public final class Patience {

    /** In milliseconds. */
    static final long IDLE = 10_000;
    /** From the first line to the last byte, in milliseconds. */
    static final long WHOLE_REQUEST = 10_000;
    /** Browsers open six or so each. */
    static final int MOST_CONNECTIONS = 256;
    /** Requests that are worked on; the other threads say no to the rest. */
    static final int MOST_AT_ONCE = 8;
    /** Whole requests that wait for their turn; each takes milliseconds. */
    static final int MOST_WAITING = 48;

    static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final int BACKLOG = 256;

    private Patience() {}

    /**
     * Puts it in front of everything that the server does with a request that was let in.
     *
     * @param errors answers what never gets whole
     */
    public static void addTo(Server server, ErrorAnswers errors) {
        QoSHandler queue = new QoSHandler();
        queue.setMaxRequestCount(MOST_AT_ONCE);
        queue.setMaxSuspendedRequestCount(MOST_WAITING);
        queue.setMaxSuspend(LONGEST_WAIT);
        server.insertHandler(queue);
        server.insertHandler(new WholeRequests(WHOLE_REQUEST, errors));
        Crowd crowd = new Crowd();
        server.insertHandler(new Counted(crowd));
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle event) {
                for (Connector connector : server.getConnectors()) {
                    if (connector instanceof ServerConnector tcp) {
                        tcp.setIdleTimeout(IDLE);
                        tcp.setAcceptQueueSize(BACKLOG);
                        tcp.addBean(crowd);
                    }
                }
            }
        });
    }

    /** Tells the crowd which connections have a request under way. */
    private static final class Counted extends Handler.Wrapper {

        private final Crowd crowd;

        Counted(Crowd crowd) {
            this.crowd = crowd;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Connection connection = request.getConnectionMetaData().getConnection();
            crowd.begins(connection);
            Request.addCompletionListener(request, fault -> crowd.ends(connection));
            return super.handle(request, response, callback);
        }
    }

    /** The open connections. One too many, and the one that has been silent longest is closed. */
    private static final class Crowd implements Connection.Listener {

        private final Set<Connection> silent = new LinkedHashSet<>();
        private final Set<Connection> busy = new LinkedHashSet<>();

        @Override
        public void onOpened(Connection connection) {
            Connection oldest = null;
            synchronized (this) {
                silent.add(connection);
                if (silent.size() + busy.size() > MOST_CONNECTIONS) {
                    Iterator<Connection> oldestFirst = silent.iterator();
                    oldest = oldestFirst.next();
                    oldestFirst.remove();
                }
            }
            if (oldest != null) {
                oldest.getEndPoint().close();
            }
        }

        @Override
        public synchronized void onClosed(Connection connection) {
            silent.remove(connection);
            busy.remove(connection);
        }

        synchronized void begins(Connection connection) {
            if (silent.remove(connection)) {
                busy.add(connection);
            }
        }

        synchronized void ends(Connection connection) {
            if (busy.remove(connection)) {
                silent.add(connection);
            }
        }
    }
}
