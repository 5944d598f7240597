package org.netiquette.server.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the figures were measured on; without it they mean nothing.
 *
 * @param cores processors that the JVM may use
 * @param cpu the model as the system names it
 * @param jdk vendor and version of the Java that ran the server and the load
 * @param system name, version and architecture of the operating system
 * @param busyBefore processes that wanted a core in the minute before, the system's load average; near 0 on a machine
 *     that did nothing else, negative where the system does not tell
 */
record Machine(int cores, String cpu, String jdk, String system, double busyBefore) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    /** The machine that this runs on; to be asked before the load begins. */
    static Machine ofSystem() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                cpuModel(),
                property("java.vendor") + " " + Runtime.version(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String cpuModel() throws IOException {
        if (!Files.exists(CPU_INFO)) {
            return property("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(property("os.arch"));
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
