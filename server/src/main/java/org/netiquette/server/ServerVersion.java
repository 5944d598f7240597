package org.netiquette.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this server, as the build wrote it down. */
final class ServerVersion {

    private static final String RESOURCE = "/org/netiquette/server/version.properties";

    private ServerVersion() {}

    static String read() {
        Properties properties = new Properties();
        try (InputStream resource = ServerVersion.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
