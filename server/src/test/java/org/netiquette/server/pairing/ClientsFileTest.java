package org.netiquette.server.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsFileTest {

    private final Path path;
    private final ClientsFile file;

    ClientsFileTest(@TempDir Path folder) {
        path = folder.resolve("netiquette/clients.json");
        file = new ClientsFile(path);
    }

    @Test
    void holdsNobodyAtFirst() throws IOException {
        assertThat(file.read()).isEmpty();
        assertThat(path).doesNotExist();
    }

    @Test
    void keepsWhatItIsGiven() throws IOException {
        file.change(before -> List.of(client("one"), client("two")));

        assertThat(new ClientsFile(path).read()).containsExactly(client("one"), client("two"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are lists there")
    void isTheOwnersAlone() throws IOException {
        file.change(before -> List.of(client("one")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolveSibling("."))))
                .isEqualTo("rwx------");
        try (Stream<Path> beside = Files.list(path.resolveSibling("."))) {
            assertThat(beside.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("clients.json", "clients.json.lock");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"version\":2,\"clients\":[]}",
                "{\"version\":1,\"clients\":[{\"id\":\"one\"}]}",
                "{\"version\":1,\"clients\":[{\"id\":\"a\",\"name\":\"b\",\"origin\":\"c\",\"tokenHash\":\"d\",\"created\":\"e\"}]}",
            })
    void isLeftAloneWhenItIsBroken(String text) throws IOException {
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);

        assertThatThrownBy(file::read).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file.change(before -> List.of())).isInstanceOf(IOException.class);

        assertThat(path).hasContent(text);
    }

    @Test
    void tellsTheClientsOfTheServerWhatTheCommandChanged() throws IOException {
        Clients server = new Clients(file);
        file.change(before -> List.of(client("one"), client("two")));
        assertThat(server.list()).hasSize(2);

        new Clients(new ClientsFile(path)).revoke("one");

        assertThat(server.list()).containsExactly(client("two"));
    }

    /** A process adds client after client and is killed, again and again; none that it had kept may be lost. */
    @Test
    void losesNothingToAKillWhileItIsWritten() throws IOException, InterruptedException {
        int kept = 0;
        for (int round = 0; round < 4; round++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessWriter.class.getName(),
                            path.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
                for (int i = 0; i < 5 + round * 7; i++) {
                    kept = Integer.parseInt(String.valueOf(said.readLine()));
                }
                writer.destroyForcibly().waitFor();
            }
            assertThat(file.read()).hasSizeGreaterThanOrEqualTo(kept);
            kept = file.read().size();
        }
        file.change(before -> List.of());
        try (Stream<Path> beside = Files.list(path.resolveSibling("."))) {
            assertThat(beside).hasSize(2);
        }
    }

    /** Adds clients until it is killed, and says how many there are after each. */
    static final class EndlessWriter {

        private EndlessWriter() {}

        public static void main(String[] arguments) throws IOException {
            ClientsFile file = new ClientsFile(Path.of(arguments[0]));
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            int size = file.read().size();
            while (true) {
                size++;
                String id = "client-" + size;
                file.change(before ->
                        Stream.concat(before.stream(), Stream.of(client(id))).toList());
                out.println(size);
            }
        }
    }

    private static PairedClient client(String id) {
        return new PairedClient(
                id,
                "Firefox",
                "moz-extension://a",
                Secrets.hashOf("A".repeat(43)),
                Instant.parse("2026-11-27T10:00:00Z"));
    }
}
