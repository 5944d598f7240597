package org.netiquette.scanner.configuration;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The system that the scanner runs on.
 *
 * @param osName as Java's {@code os.name} gives it
 * @param environment the environment variables
 * @param home the user's home folder
 */
public record Platform(String osName, Map<String, String> environment, Path home) {

    private static final String NAME = "accounts.yaml";

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
    public Path accountsFile() {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return folder("APPDATA")
                    .orElse(home.resolve("AppData").resolve("Roaming"))
                    .resolve("Netiquette")
                    .resolve(NAME);
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library")
                    .resolve("Application Support")
                    .resolve("Netiquette")
                    .resolve(NAME);
        }
        // The XDG specification says to ignore a path that is not absolute.
        return folder("XDG_CONFIG_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".config"))
                .resolve("netiquette")
                .resolve(NAME);
    }

    private Optional<Path> folder(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
