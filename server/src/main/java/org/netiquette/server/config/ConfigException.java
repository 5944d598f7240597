package org.netiquette.server.config;

/** Something is wrong with the configuration file; the message is for the user, with the place to the column. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        super(message);
    }
}
