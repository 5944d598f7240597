package org.netiquette.server.config;

import org.netiquette.rules.catalogue.ReviewSettings;

/**
 * What the user configured.
 *
 * @param port 1024 to 65535, or 0 for any that is free
 * @param rules which rules are off and which matter more or less than they usually do
 */
public record ServerConfig(int port, ReviewSettings rules) {

    /** The port that clients try when nobody told them another. */
    public static final int DEFAULT_PORT = 8742;

    /** What holds without a configuration file. */
    public static ServerConfig standard() {
        return new ServerConfig(DEFAULT_PORT, ReviewSettings.standard());
    }

    /** Whether the server can be told to listen on this port. */
    public static boolean isPort(int port) {
        // Below 1024 the system wants an administrator, whom a mail reviewer has no business to ask.
        return port == 0 || (port >= 1024 && port <= 65535);
    }
}
