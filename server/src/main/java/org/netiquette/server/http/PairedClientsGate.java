package org.netiquette.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.netiquette.server.pairing.Clients;
import org.netiquette.server.pairing.Secrets;

/**
 * Lets in the extensions that the user paired, each with its own token, and any program of this computer that sends no
 * {@code Origin}; no website. What is unpaired gets as far as the pairing and no further.
 */
public final class PairedClientsGate implements ClientGate {

    /** The token stands behind the client's id. */
    private static final Pattern BEARER = Pattern.compile("[Bb]earer ([A-Za-z0-9_-]{1,64})\\.(" + Secrets.FORM + ")");

    private final Clients clients;

    /** A gate for these clients. */
    public PairedClientsGate(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<RequestRefused> refusalOf(Request request) {
        String path = String.valueOf(request.getHttpURI().getPath());
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (PairingRoutes.PAGE_ONLY.contains(path)) {
            return refuse(403, "page-only", "Only this server's own page shows and changes this.");
        }
        if (origin == null) {
            return refusalOfProgram(request, path);
        }
        if (!ExtensionOrigins.isExtension(origin)) {
            return refuse(
                    403, "foreign-origin", "Only this server's own page and browser extensions may ask, no website.");
        }
        if (PairingRoutes.UNPAIRED.contains(path) || isPaired(request, origin)) {
            return Optional.empty();
        }
        return unpaired();
    }

    /** Browsers send no origin with an extension's GET; a token that comes along must be right all the same. */
    private Optional<RequestRefused> refusalOfProgram(Request request, String path) {
        if (PairingRoutes.UNPAIRED.contains(path)) {
            return refuse(403, "extension-only", "Only a browser extension can be paired; programs need not be.");
        }
        if (!request.getHeaders().contains(HttpHeader.AUTHORIZATION)) {
            return Optional.empty();
        }
        Matcher bearer = bearerOf(request);
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return reads && bearer.matches() && clients.isKnown(bearer.group(1), bearer.group(2))
                ? Optional.empty()
                : unpaired();
    }

    private boolean isPaired(Request request, String origin) {
        Matcher bearer = bearerOf(request);
        return bearer.matches()
                && clients.authenticate(bearer.group(1), bearer.group(2), origin)
                        .isPresent();
    }

    private static Matcher bearerOf(Request request) {
        String value = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return BEARER.matcher(value == null ? "" : value);
    }

    private static Optional<RequestRefused> unpaired() {
        return refuse(
                401, "unpaired", "This browser is not paired with this server. Open the extension's options to do it.");
    }

    private static Optional<RequestRefused> refuse(int status, String code, String message) {
        return Optional.of(RequestRefused.of(status, code, message));
    }
}
