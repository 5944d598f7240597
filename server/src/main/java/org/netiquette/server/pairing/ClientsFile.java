package org.netiquette.server.pairing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The file of the paired clients. It is whole at every moment: a change is written beside it, forced to the disk and
 * then put in its place, under a lock that the server and the command share.
 */
public final class ClientsFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;
    private static final String UNFINISHED = ".unfinished";

    private final Path file;

    /** The file at this place, whether or not it exists. */
    public ClientsFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /**
     * What the file says; nobody if there is none.
     *
     * @throws IOException if it cannot be read, or is no such file
     */
    public List<PairedClient> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        try {
            return clientsOf(JSON.readTree(bytes));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IOException("it is no list of paired clients", e);
        }
    }

    /** What tells one content from the next without reading it; changes with every {@link #change}. */
    Stamp stamp() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
        } catch (NoSuchFileException e) {
            return Stamp.NONE;
        }
    }

    /**
     * Changes the file, or leaves it as it was.
     *
     * @throws IOException if it cannot be read or written; then it is as it was
     */
    public void change(UnaryOperator<List<PairedClient>> change) throws IOException {
        Path folder = folder();
        OwnerOnly.createFolder(folder);
        synchronized (ClientsFile.class) {
            Path lock = folder.resolve(file.getFileName() + ".lock");
            OwnerOnly.createFile(lock);
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                removeUnfinished(folder);
                List<PairedClient> before = read();
                List<PairedClient> after = change.apply(before);
                if (held.isValid() && !after.equals(before)) {
                    replace(folder, bytesOf(after));
                }
            }
        }
    }

    private void replace(Path folder, byte[] bytes) throws IOException {
        Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), UNFINISHED);
        OwnerOnly.restrictFile(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.forceFolder(folder);
    }

    /** What a process left behind that was killed while it wrote. */
    private void removeUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, file.getFileName() + "*" + UNFINISHED)) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Path folder() {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException(file + " is no file");
        }
        return folder;
    }

    private static List<PairedClient> clientsOf(JsonNode root) throws IOException {
        if (root.path("version").asInt() != VERSION || !root.path("clients").isArray()) {
            throw new IOException("it is no list of paired clients of this version");
        }
        List<PairedClient> clients = new ArrayList<>();
        for (JsonNode each : root.path("clients")) {
            clients.add(new PairedClient(
                    text(each, "id"),
                    text(each, "name"),
                    text(each, "origin"),
                    text(each, "tokenHash"),
                    Instant.parse(text(each, "created"))));
        }
        return List.copyOf(clients);
    }

    private static String text(JsonNode client, String field) throws IOException {
        JsonNode value = client.path(field);
        if (!value.isTextual()
                || (field.equals("tokenHash") && !value.textValue().matches(Secrets.FORM))) {
            throw new IOException("it holds a client without a proper " + field);
        }
        return value.textValue();
    }

    private static byte[] bytesOf(List<PairedClient> clients) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        ArrayNode list = root.putArray("clients");
        clients.forEach(client -> list.addObject()
                .put("id", client.id())
                .put("name", client.name())
                .put("origin", client.origin())
                .put("tokenHash", client.tokenHash())
                .put("created", client.created().toString()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /**
     * A content of the file, as far as its attributes tell.
     *
     * @param modified when it was written
     * @param size in bytes
     * @param key which file it is, where the system tells; every change makes a new one
     */
    record Stamp(FileTime modified, long size, String key) {

        static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1, "");
    }
}
