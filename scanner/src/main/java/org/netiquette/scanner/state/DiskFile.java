package org.netiquette.scanner.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A {@link DurableFile} on the disk; the folder it lies in exists already. */
public final class DiskFile implements DurableFile {

    private final Path path;

    /** The file at {@code path}, whether or not it exists. */
    public DiskFile(Path path) {
        this.path = path;
    }

    @Override
    public byte[] read() {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw failure("cannot read " + path, e);
        }
    }

    @Override
    public void append(byte[] bytes) {
        boolean fresh = !Files.exists(path);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long before = channel.size();
            try {
                channel.position(before);
                write(channel, bytes);
            } catch (IOException e) {
                // A full disk takes half a line; without this the next line would be glued to it.
                cutBack(channel, before, e);
                throw e;
            }
        } catch (IOException e) {
            throw failure("cannot write to " + path, e);
        }
        if (fresh) {
            OwnerOnly.file(path);
            syncFolder();
        }
    }

    private static void cutBack(FileChannel channel, long length, IOException cause) {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void replace(byte[] bytes) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OwnerOnly.file(fresh);
                write(channel, bytes);
            }
            move(fresh, path);
        } catch (IOException e) {
            throw failure("cannot write " + path, e);
        }
        syncFolder();
    }

    @Override
    public String keepCopy() {
        try {
            int number = 1;
            while (Files.exists(copy(number))) {
                number++;
            }
            Files.copy(path, copy(number));
            OwnerOnly.file(copy(number));
            return copy(number).toString();
        } catch (IOException e) {
            throw failure("cannot keep a copy of the damaged file " + path, e);
        }
    }

    private Path copy(int number) {
        return path.resolveSibling(path.getFileName() + ".damaged-" + number);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(false);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A new name is only safe once its folder is (POSIX); Windows cannot open a folder and needs no such thing. */
    private void syncFolder() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every file system lets a folder be opened; the file itself is on the disk already.
            return;
        }
    }

    private StateFailure failure(String what, IOException cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new StateFailure(
                what + " (" + reason + "); check that the disk has room and that the folder is yours", cause);
    }
}
