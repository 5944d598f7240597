package org.netiquette.server.examples;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of {@code server/examples}: {@code OPERATION/STATUS-NAME.json}.
 *
 * @param file where it is
 * @param content the whole of it: {@code about}, {@code server}, {@code request}, perhaps {@code shows}, {@code reply}
 */
record RecordedExample(Path file, ObjectNode content) {

    /** Where they are, seen from the server's folder, where Maven runs its tests. */
    static final Path FOLDER = Path.of("examples");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    /** All of them, in the order of their names. */
    static List<RecordedExample> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(RecordedExample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedExample read(Path file) {
        try {
            return new RecordedExample(file, (ObjectNode) JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code operationId} that it is an example of. */
    String operation() {
        return file.getName(file.getNameCount() - 2).toString();
    }

    /** The status that its name promises. */
    int status() {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("-.*", ""));
    }

    /** What the server is going through when it is asked. */
    Scene scene() {
        return Scene.named(content.path("server").asText());
    }

    JsonNode request() {
        return content.path("request");
    }

    /** Nothing before it was recorded. */
    JsonNode reply() {
        return content.path("reply");
    }

    /** Which parts of the reply's body are recorded, as JSON pointers; all if there are none. */
    List<String> shows() {
        return Stream.of(content.path("shows"))
                .flatMap(pointers -> Stream.iterate(0, i -> i < pointers.size(), i -> i + 1)
                        .map(i -> pointers.get(i).asText()))
                .toList();
    }

    /** Writes this reply into the file. */
    void record(JsonNode reply) {
        ObjectNode changed = content.deepCopy();
        changed.set("reply", reply);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(TWO_SPACES)
                .withArrayIndenter(TWO_SPACES);
        try {
            Files.writeString(file, JSON.writer(printer).writeValueAsString(changed) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return operation() + "/" + file.getFileName();
    }
}
