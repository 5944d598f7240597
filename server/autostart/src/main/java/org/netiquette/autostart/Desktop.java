package org.netiquette.autostart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The system that a user is logged in to.
 *
 * @param osName as Java's {@code os.name} gives it
 * @param environment the environment variables
 * @param home the user's home folder
 * @param userId the user's number; empty where the system does not number its users
 * @param javaHome the folder of the Java that runs
 */
public record Desktop(String osName, Map<String, String> environment, Path home, String userId, Path javaHome) {

    /** Copies the map. */
    public Desktop {
        environment = Map.copyOf(environment);
    }

    /** This very system. */
    public static Desktop ofSystem() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return new Desktop(
                System.getProperty("os.name", ""),
                System.getenv(),
                home,
                ownerOf(home),
                Path.of(System.getProperty("java.home", ".")));
    }

    private static String ownerOf(Path home) {
        try {
            return String.valueOf(Files.getAttribute(home, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        }
    }

    boolean isWindows() {
        return osName.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    boolean isMac() {
        return osName.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** A variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
