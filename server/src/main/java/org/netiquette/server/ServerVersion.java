package org.netiquette.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which server this is, as the build wrote it down. */
final class ServerVersion {

    private static final String RESOURCE = "/org/netiquette/server/version.properties";

    private ServerVersion() {}

    static String read() {
        return property("version");
    }

    /** When it was built, the way LanguageTool writes it: {@code 2026-11-22 00:00:00 +0000}. */
    static String buildDate() {
        return property("built").replace('T', ' ').replace("Z", " +0000");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream resource = ServerVersion.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name, "unknown");
    }
}
