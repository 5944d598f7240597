package org.netiquette.server.http;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands in front of everything, unknown paths included, and lets through only what the user's own programs send: no
 * website, whatever name it reached this server by.
 */
public final class RequestGuard extends Handler.Wrapper {

    /** Browsers that know this header say it of the page and of extensions; programs do not send it. */
    private static final Set<String> OWN_SITES = Set.of("", "none", "same-origin");

    private final ClientGate gate;
    private final RateLimit rates;
    private final ErrorAnswers errors;

    /**
     * A guard that asks {@code gate} about every client but the server's own page.
     *
     * @param ticker the time by which it counts how fast each asks
     * @param errors answers what is refused
     */
    public RequestGuard(ClientGate gate, Ticker ticker, ErrorAnswers errors) {
        this.gate = gate;
        this.rates = new RateLimit(ticker);
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ResponseHeaders.putInto(response.getHeaders());
        Optional<RequestRefused> refusal = refusalOf(request);
        if (refusal.isPresent()) {
            // Whatever stands behind a refused request, in its body or after it, is not read.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            errors.write(response, callback, refusal.get());
            return true;
        }
        return super.handle(request, response, callback);
    }

    private Optional<RequestRefused> refusalOf(Request request) {
        int port = portOf(request);
        if (!isOwnHost(request, port)) {
            // DNS rebinding: a website whose name suddenly means 127.0.0.1 still sends its own name.
            return refuse("foreign-host", "This server answers to http://127.0.0.1:" + port + " only.");
        }
        if ("OPTIONS".equals(request.getMethod()) && !LanguageToolPaths.isPlainOptions(request)) {
            return refuse("no-preflight", "This server grants no access to other origins, so it answers no OPTIONS.");
        }
        // All of them, though no browser sends two: what stands behind the first must not pass unseen.
        if (!OWN_SITES.containsAll(request.getHeaders().getValuesList("Sec-Fetch-Site"))) {
            return refuse("foreign-site", "The request comes from a website; this server answers none.");
        }
        if (request.getHeaders().getValuesList("Sec-Fetch-Mode").contains("navigate") && !isPage(request)) {
            return refuse("no-navigation", "A browser tab can open http://127.0.0.1:" + port + "/ only.");
        }
        List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
        if (origins.size() > 1) {
            return refuse("foreign-origin", "The request names several origins; no browser does.");
        }
        if (!origins.isEmpty() && !rates.allows(origins.get(0))) {
            return Optional.of(RequestRefused.of(
                    429,
                    "too-many-requests",
                    "This client asks too often; at most " + RateLimit.PER_SECOND
                            + " requests a second are answered."));
        }
        boolean own = origins.contains("http://127.0.0.1:" + port) || origins.contains("http://localhost:" + port);
        return own ? Optional.empty() : gate.refusalOf(request);
    }

    private static boolean isOwnHost(Request request, int port) {
        List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
        return hosts.size() == 1 && (hosts.contains("127.0.0.1:" + port) || hosts.contains("localhost:" + port));
    }

    private static boolean isPage(Request request) {
        return "GET".equals(request.getMethod())
                && "/".equals(request.getHttpURI().getPath());
    }

    /** The port that the request arrived at, which the user may have left to the system. */
    private static int portOf(Request request) {
        SocketAddress local = request.getConnectionMetaData().getLocalSocketAddress();
        return local instanceof InetSocketAddress address ? address.getPort() : 0;
    }

    private static Optional<RequestRefused> refuse(String code, String message) {
        return Optional.of(RequestRefused.of(403, code, message));
    }
}
