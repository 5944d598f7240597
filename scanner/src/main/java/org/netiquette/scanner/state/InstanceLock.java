package org.netiquette.scanner.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds an account's folder for one process. The system itself lets go when the process ends, however it ends, so there
 * is no stale lock to clean up.
 */
public final class InstanceLock implements AutoCloseable {

    private static final String NAME = "in-use.lock";

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param folder an account's folder
     * @return empty if another scanner holds it
     * @throws StateFailure if the file cannot be opened
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static Optional<InstanceLock> take(Path folder) {
        Path file = folder.resolve(NAME);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                OwnerOnly.file(file);
                return Optional.of(new InstanceLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer.
        } catch (IOException e) {
            close(channel);
            throw new StateFailure("cannot open " + file + "; check that the folder is yours", e);
        }
        close(channel);
        return Optional.empty();
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(@org.jspecify.annotations.Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new StateFailure("cannot let go of the lock that keeps a second scanner out", e);
        }
    }
}
