package org.netiquette.server.browser;

/**
 * How a user looks at the page.
 *
 * @param scheme {@code light} or {@code dark}
 * @param width of the window, in CSS pixels
 */
record Look(String scheme, int width) {

    static final Look DESK = new Look("light", 1280);
    static final Look DESK_AT_NIGHT = new Look("dark", 1280);
    /** The narrowest of the common phones. */
    static final Look PHONE = new Look("light", 375);
}
