package org.netiquette.server.languagetool;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a real LanguageTool server listens: on this computer, since what the user writes never leaves it. Names are not
 * looked up, except that {@code localhost} is taken for 127.0.0.1, so that no name server has a say in this.
 *
 * @param base without a slash at the end, for example {@code http://127.0.0.1:8081/v2}
 */
public record GrammarUrl(URI base) {

    private static final Pattern LOOPBACK = Pattern.compile(
            "127\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){2}"
                    + "|\\[::1]");

    private static final int LAST_PORT = 65_535;

    /**
     * Reads what the user typed; with or without {@code /v2}, as LanguageTool's clients take it.
     *
     * @throws IllegalArgumentException with a message for the user, if it is no such address
     */
    public static GrammarUrl of(String typed) {
        URI address = parse(typed.strip());
        String host = host(address);
        if (!LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "is not on this computer, and nothing you write may leave it; the host must"
                            + " be 127.0.0.1, localhost or [::1]. Start LanguageTool here, or bring a distant one here with an"
                            + " SSH tunnel.");
        }
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            throw noAddress();
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new GrammarUrl(URI.create("http://" + host + port + path(address)));
    }

    /** The address of one of its endpoints. */
    URI endpoint(String name) {
        return URI.create(base + "/" + name);
    }

    private static URI parse(String typed) {
        try {
            URI address = new URI(typed);
            boolean plain = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getPort() <= LAST_PORT;
            if (plain && isHttp(address) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below, like every other address that is none.
        }
        throw noAddress();
    }

    /** With TLS too: who types the address of a service on the net is told what matters more than its scheme. */
    private static boolean isHttp(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    private static IllegalArgumentException noAddress() {
        return new IllegalArgumentException("must be an address such as http://127.0.0.1:8081/v2");
    }

    private static String host(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") ? "127.0.0.1" : host;
    }

    private static String path(URI address) {
        String path = address.getRawPath().replaceFirst("/+$", "").replaceFirst("/check$", "");
        return path.isEmpty() ? "/v2" : path;
    }
}
