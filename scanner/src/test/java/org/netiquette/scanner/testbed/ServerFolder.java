package org.netiquette.scanner.testbed;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder for a server, with the user it runs as: ourselves, or nobody if we are root.
 *
 * @param path where it is
 * @param user the name of the server's user
 * @param group the name of its group
 */
record ServerFolder(Path path, String user, String group) {

    /** Makes one. Not in JUnit's folder, because the server's own user must be able to enter. */
    static ServerFolder make(String prefix) throws IOException {
        Path path = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
        boolean root = attributes.owner().getName().equals("root");
        return new ServerFolder(
                path,
                root ? "nobody" : attributes.owner().getName(),
                root ? "nogroup" : attributes.group().getName());
    }

    /** Makes a folder in it that belongs to the server's user. */
    void own(String name) throws IOException {
        Path folder = path.resolve(name);
        Files.createDirectories(folder);
        Files.setOwner(
                folder, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    /** Removes everything. */
    void delete() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    // The server removed it meanwhile.
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The system empties its folder of temporary files by itself.
            return;
        }
    }
}
