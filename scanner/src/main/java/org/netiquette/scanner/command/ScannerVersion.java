package org.netiquette.scanner.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this scanner, as the build wrote it down. */
final class ScannerVersion implements IVersionProvider {

    private static final String RESOURCE = "/org/netiquette/scanner/version.properties";

    static String read() {
        Properties properties = new Properties();
        try (InputStream resource = ScannerVersion.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"netiquette-scanner " + read()};
    }
}
