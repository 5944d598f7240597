package org.netiquette.server.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that lives no longer than this one. */
final class ChildProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 10;

    private final Process process;
    private final Path log;
    private final Thread atExit;

    /** Starts {@code command} with both outputs going to {@code log}. */
    static ChildProcess logging(List<String> command, Path log) throws IOException {
        return logging(command, Map.of(), log);
    }

    /** The same with some more environment variables. */
    static ChildProcess logging(List<String> command, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.resolveSibling("."));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ChildProcess(builder, log);
    }

    /** Starts {@code command} with only its errors going to {@code log}, to be talked with line by line. */
    static ChildProcess talking(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.resolveSibling("."));
        return new ChildProcess(new ProcessBuilder(command).redirectError(log.toFile()), log);
    }

    private ChildProcess(ProcessBuilder builder, Path log) throws IOException {
        this.log = log;
        process = builder.start();
        atExit = new Thread(process::destroyForcibly, "end of child");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** A port on 127.0.0.1 that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return probe.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    /** What the process reads. */
    Writer input() {
        return process.outputWriter(StandardCharsets.UTF_8);
    }

    /** What the process says. */
    BufferedReader output() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** The failure to report if the process has ended or said nothing; its log says why. */
    IOException failure(String what) {
        return new IOException(what + "; what it said is in " + log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
