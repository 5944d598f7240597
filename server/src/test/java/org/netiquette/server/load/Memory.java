package org.netiquette.server.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a process holds in memory, as Linux counts it.
 *
 * @param residentKib now, VmRSS, in KiB
 * @param peakKib at its height so far, VmHWM, in KiB
 */
record Memory(long residentKib, long peakKib) {

    /** The memory of the running process {@code pid}; empty where there is no {@code /proc}. */
    static Optional<Memory> of(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(status);
        return Optional.of(new Memory(kib(lines, "VmRSS:"), kib(lines, "VmHWM:")));
    }

    private static long kib(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
