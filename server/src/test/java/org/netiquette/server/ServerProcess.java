package org.netiquette.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command as people start it, in a process of its own, with its files in a folder of the test.
 *
 * @param process the process
 * @param firstLine what it said first
 * @param page where its page is, as it said
 * @param home where it keeps its settings
 * @param temporary where it may put what it does not keep
 * @param errors what it logged
 */
public record ServerProcess(Process process, String firstLine, URI page, Path home, Path temporary, Path errors)
        implements AutoCloseable {

    /** Starts one on a port that is free, and waits until it listens. */
    public static ServerProcess startIn(Path folder) throws IOException {
        Path errors = folder.resolve("err.txt");
        Path home = Files.createDirectory(folder.resolve("config"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path config = Files.writeString(folder.resolve("server.yaml"), "port: 0\n");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Those that the README gives for a small server.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx72m",
                        "-Xmn24m",
                        "-Xss512k",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.netiquette.server.NetiquetteServer",
                        "--config",
                        config.toString()))
                .redirectError(errors.toFile());
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String firstLine = String.valueOf(out.readLine());
        URI page = URI.create(firstLine.replaceAll("[^ ]* is listening on ([^ ]+) .*|.*", "$1"));
        return new ServerProcess(process, firstLine, page, home, temporary, errors);
    }

    /** Its port. */
    public int port() {
        return page.getPort();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
