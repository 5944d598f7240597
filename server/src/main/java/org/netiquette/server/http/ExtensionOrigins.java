package org.netiquette.server.http;

import java.util.List;

/** Tells the origins of browser extensions from those of websites. */
final class ExtensionOrigins {

    private static final List<String> SCHEMES = List.of("chrome-extension://", "moz-extension://");
    /** Chromium's ids have 32 characters, Firefox's 36. */
    private static final int MOST = 64;

    private ExtensionOrigins() {}

    static boolean isExtension(String origin) {
        return SCHEMES.stream().filter(origin::startsWith).anyMatch(scheme -> isId(origin.substring(scheme.length())));
    }

    /** Chromium's ids are letters, Firefox's are UUIDs. */
    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= MOST
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
