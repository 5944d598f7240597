package org.netiquette.scanner.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Who else can read or write the accounts file, where the file system knows POSIX rights. */
final class FileRights {

    private FileRights() {}

    /** What to tell the user; empty if the file is the owner's alone. */
    static Optional<String> warning(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (rights.contains(PosixFilePermission.GROUP_WRITE) || rights.contains(PosixFilePermission.OTHERS_WRITE)) {
                // It names commands that are run.
                return Optional.of(file + ": other users of this computer can change this file, and so run commands as"
                        + " you; run: chmod 600 '" + file + "'");
            }
            if (rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)) {
                return Optional.of(
                        file + ": other users of this computer can read this file; run: chmod 600 '" + file + "'");
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
