package org.netiquette.autostart;

import java.io.IOException;
import java.util.List;

/** Runs programs of the system; injected, so that tests start none. */
public interface SystemPrograms {

    /**
     * Runs one to its end.
     *
     * @param words the program and its arguments; no shell reads them
     * @throws IOException if there is no such program, or it does not end in time
     */
    Outcome run(List<String> words) throws IOException;

    /** Waits a second. */
    void pause();

    /** Those of this system. */
    static SystemPrograms ofSystem() {
        return new ChildPrograms();
    }

    /**
     * How a program ended.
     *
     * @param exitCode 0 if it could do what it was asked
     * @param output what it printed and complained about
     */
    record Outcome(int exitCode, String output) {}
}
