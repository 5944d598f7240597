package org.netiquette.server.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Lets any browser extension in, and any program that sends no {@code Origin}; no website. */
public final class ExtensionOrigins implements ClientGate {

    private static final List<String> SCHEMES = List.of("chrome-extension://", "moz-extension://");

    @Override
    public Optional<RequestRefused> refusalOf(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null || isExtension(origin)) {
            return Optional.empty();
        }
        return Optional.of(RequestRefused.of(
                403, "foreign-origin", "Only this server's own page and browser extensions may ask, no website."));
    }

    private static boolean isExtension(String origin) {
        return SCHEMES.stream().filter(origin::startsWith).anyMatch(scheme -> isId(origin.substring(scheme.length())));
    }

    /** Chromium's ids are letters, Firefox's are UUIDs. */
    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
