package org.netiquette.autostart;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is only written over and removed if it was written here, which a mark in it tells. It is whole at every
 * moment, and nobody but its owner can read it, where the system has such rights.
 *
 * @param path absolute
 * @param mark what stands in it if it is ours
 */
record OwnFile(Path path, String mark) {

    /** Whether it exists. A link that leads nowhere does: something else is done with that name. */
    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes sure that it may be written over or removed, where it exists.
     *
     * @throws AutostartException if somebody else wrote it
     */
    void requireOurs() throws AutostartException {
        if (exists() && !isMarked()) {
            throw new AutostartException(
                    path + " was not written by this command and is left alone. If you can do without"
                            + " it, remove or rename it and try again.");
        }
    }

    private boolean isMarked() {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).contains(mark);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes it, with the folders above it.
     *
     * @throws AutostartException if it cannot be written, or somebody else wrote it; then it is as it was
     */
    void write(String content) throws AutostartException {
        requireOurs();
        try {
            Path folder = path.resolveSibling(".");
            Files.createDirectories(folder.normalize());
            Path unfinished =
                    Files.createTempFile(folder.normalize(), path.getFileName().toString(), ".unfinished");
            try {
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    ByteBuffer left = StandardCharsets.UTF_8.encode(content);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                    channel.force(true);
                }
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new AutostartException(
                    path + " cannot be written (" + reason(e)
                            + "). Check that the folders above it are yours and that the disk has room.",
                    e);
        }
    }

    /**
     * Removes it.
     *
     * @throws AutostartException if it cannot be removed, or somebody else wrote it
     */
    void remove() throws AutostartException {
        requireOurs();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new AutostartException(
                    path + " cannot be removed (" + reason(e)
                            + "). Check that its folder is yours, or remove it yourself.",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }
}
