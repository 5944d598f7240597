package org.netiquette.scanner.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps other users of the computer out, where the file system knows POSIX rights; Windows inherits the folder's. */
final class OwnerOnly {

    private OwnerOnly() {}

    static void file(Path file) {
        set(file, "rw-------");
    }

    static void folder(Path folder) {
        set(folder, "rwx------");
    }

    private static void set(Path path, String rights) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        } catch (IOException e) {
            throw new StateFailure("cannot keep " + path + " from other users; check that it is yours", e);
        }
    }
}
