package org.netiquette.server.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process holds, as Linux counts it.
 *
 * @param residentKib memory, VmRSS, in KiB
 * @param descriptors open files and connections
 * @param threads threads
 */
public record Vitals(long residentKib, int descriptors, int threads) {

    /** Those of the running process {@code pid}; empty where there is no {@code /proc}. */
    public static Optional<Vitals> of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(process.resolve("status"))) {
            return Optional.empty();
        }
        List<String> status = Files.readAllLines(process.resolve("status"));
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return Optional.of(
                    new Vitals(number(status, "VmRSS:"), (int) open.count(), (int) number(status, "Threads:")));
        }
    }

    private static long number(List<String> status, String field) {
        return status.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
