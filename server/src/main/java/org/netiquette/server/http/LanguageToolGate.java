package org.netiquette.server.http;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Who may ask in LanguageTool's protocol, which knows no pairing. Editors and mail programs may: they run as the user
 * and send no {@code Origin}. A browser add-on may if the user named its origin, and not otherwise, whichever add-ons
 * may ask elsewhere. All other paths are left to another gate.
 */
public final class LanguageToolGate implements ClientGate {

    private final ClientGate others;
    private final Set<String> addOns;

    /**
     * A gate for all paths.
     *
     * @param others decides about the paths that are not LanguageTool's
     * @param addOns the origins that the user named
     */
    public LanguageToolGate(ClientGate others, Set<String> addOns) {
        this.others = others;
        this.addOns = Set.copyOf(addOns);
    }

    @Override
    public Optional<RequestRefused> refusalOf(Request request) {
        if (!LanguageToolPaths.isOne(request)) {
            return others.refusalOf(request);
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        boolean mayAsk = origin == null ? !isHiddenBrowser(request) : addOns.contains(origin);
        return mayAsk
                ? Optional.empty()
                : Optional.of(RequestRefused.of(
                        403,
                        "foreign-origin",
                        "Editors and mail programs may ask here, and browser add-ons that were named when the server was"
                                + " started: --languagetool-addon ORIGIN. No website may."));
    }

    /** Browsers send no origin with a GET, but say that they are browsers; this would be a way around the names. */
    private static boolean isHiddenBrowser(Request request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return reads
                && LanguageToolPaths.isCheck(request)
                && request.getHeaders().getValuesList("Sec-Fetch-Site").stream()
                        .anyMatch(site -> !site.equals("same-origin"));
    }
}
