package org.netiquette.scanner.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds what the scanner remembers, one folder an account in it.
 *
 * @param path the folder, whether or not it exists
 */
public record StateFolder(Path path) {

    /** Long enough to recognise an account by, short enough for every file system. */
    private static final int NAME_KEPT = 40;

    /**
     * Where this system's programs keep such things.
     *
     * @param osName as Java's {@code os.name} gives it
     * @param environment the environment variables
     * @param home the user's home folder
     */
    public static StateFolder usual(String osName, Map<String, String> environment, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return new StateFolder(variable(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Netiquette")
                    .resolve("State"));
        }
        if (os.startsWith("mac")) {
            return new StateFolder(home.resolve("Library")
                    .resolve("Application Support")
                    .resolve("Netiquette")
                    .resolve("State"));
        }
        // The XDG specification says to ignore a path that is not absolute.
        return new StateFolder(variable(environment, "XDG_STATE_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("netiquette"));
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /**
     * The folder of one account, made if need be and open to nobody else.
     *
     * @param account the account's name in the configuration, any text
     * @throws StateFailure if it cannot be made
     */
    public Path ofAccount(String account) {
        Path folder = path.resolve(fileName(account));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StateFailure(
                    "cannot make the folder " + folder + " that remembers what was reviewed; check the rights above it",
                    e);
        }
        OwnerOnly.folder(path);
        OwnerOnly.folder(folder);
        return folder;
    }

    /** Two accounts never share a folder, whatever the file system does to case and odd letters. */
    private static String fileName(String account) {
        String readable = account.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        return readable.substring(0, Math.min(readable.length(), NAME_KEPT)) + "-" + digest(account);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
