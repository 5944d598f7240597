package org.netiquette.server.load;

import java.io.IOException;
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
 */
record Machine(int cores, String cpu, String jdk, String system) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    /** The machine that this runs on. */
    static Machine ofSystem() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                cpuModel(),
                property("java.vendor") + " " + Runtime.version(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"));
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
