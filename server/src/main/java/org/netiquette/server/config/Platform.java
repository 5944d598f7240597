package org.netiquette.server.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The system that the server runs on.
 *
 * @param osName as Java's {@code os.name} gives it
 * @param environment the environment variables
 * @param home the user's home folder
 */
public record Platform(String osName, Map<String, String> environment, Path home) {

    /** Copies the map. */
    public Platform {
        environment = Map.copyOf(environment);
    }

    /** This very system. */
    public static Platform ofSystem() {
        return new Platform(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** Where this system's programs keep such a file, whether or not it exists. */
    public Path configFile() {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return folder("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Netiquette/server.yaml");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library/Application Support/Netiquette/server.yaml");
        }
        // The XDG specification says to ignore a path that is not absolute.
        return folder("XDG_CONFIG_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".config"))
                .resolve("netiquette/server.yaml");
    }

    /** Where the paired clients are kept, beside the usual configuration file. */
    public Path clientsFile() {
        return configFile().resolveSibling("clients.json");
    }

    private Optional<Path> folder(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
