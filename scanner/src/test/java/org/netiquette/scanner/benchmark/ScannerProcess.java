package org.netiquette.scanner.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The scanner's jar in a process of its own, and what Linux counts of it. */
final class ScannerProcess implements AutoCloseable {

    /** What the kernel counts processor time in, on every Linux there is. */
    private static final long TICKS_A_SECOND = 100;

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    private final Process process;
    private final BufferedReader out;

    private ScannerProcess(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    /**
     * Starts it.
     *
     * @param flags for its JVM
     * @param state where it remembers
     */
    static ScannerProcess start(Path jar, List<String> flags, Path state, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_STATE_HOME", state.toString());
        return new ScannerProcess(builder.start());
    }

    /** Reads what it says until a line holds these words. */
    void awaitLine(String words) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(words)) {
                return;
            }
        }
        throw new IOException("the scanner ended before it said " + words);
    }

    /** Reads what it says until it ends by itself. */
    void awaitEnd() throws IOException, InterruptedException {
        String line = out.readLine();
        while (line != null) {
            line = out.readLine();
        }
        process.waitFor();
    }

    /** The memory it holds now, in MB. */
    double residentMegabytes() throws IOException {
        return status("VmRSS:") * 1024 / 1e6;
    }

    /** The most memory it held so far, in MB. */
    double peakMegabytes() throws IOException {
        return status("VmHWM:") * 1024 / 1e6;
    }

    private long status(String field) throws IOException {
        return Files.readAllLines(proc("status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** The processor time it took so far. */
    Duration processorTime() throws IOException {
        String stat = Files.readString(proc("stat"));
        // Behind the name, which may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
