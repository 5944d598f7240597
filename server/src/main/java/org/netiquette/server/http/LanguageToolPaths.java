package org.netiquette.server.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Which paths are LanguageTool's, for those that treat them in their own way. */
final class LanguageToolPaths {

    /** Some clients put {@code /v2} into the address that the user types, some do not. */
    static final Set<String> CHECK = Set.of("/v2/check", "/check");

    private static final Set<String> OTHERS =
            Set.of("/v2/languages", "/languages", "/v2/info", "/v2/healthcheck", "/v2/maxtextlength", "/v2/configinfo");

    private LanguageToolPaths() {}

    static boolean isOne(Request request) {
        String path = pathOf(request);
        return CHECK.contains(path) || OTHERS.contains(path);
    }

    static boolean isCheck(Request request) {
        return CHECK.contains(pathOf(request));
    }

    /** Whether a program asks what one of these paths takes, rather than a browser whether a website may ask. */
    static boolean isPlainOptions(Request request) {
        return isOne(request)
                && !request.getHeaders().contains(HttpHeader.ORIGIN)
                && !request.getHeaders().contains("Access-Control-Request-Method");
    }

    private static String pathOf(Request request) {
        return String.valueOf(request.getHttpURI().getPath());
    }
}
