package org.netiquette.server.load;

import java.nio.file.Path;

/** The Java that runs this. */
final class JavaCommand {

    private JavaCommand() {}

    /** The path of its launcher. */
    static String path() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
