package org.netiquette.autostart;

import java.nio.file.Path;
import java.util.List;

/** What one kind of system starts at login: where that is written, in which words, and how it hears of it. */
interface LoginItems {

    /** Those of this system. Whatever is neither Windows nor macOS is taken for one with systemd. */
    static LoginItems of(Desktop desktop) {
        if (desktop.isWindows()) {
            return new StartupScripts(desktop);
        }
        return desktop.isMac() ? new LaunchAgents(desktop) : new SystemdUnits(desktop);
    }

    /** The file for a program, whether or not it exists. */
    Path file(Program program);

    /**
     * What the file has to say; {@link Program#mark} stands in it as a comment.
     *
     * @param jar absolute
     * @throws AutostartException if this system has no way to write it
     */
    String content(Launch launch, Path jar) throws AutostartException;

    /** What to run once the file is written, so that the program runs now, an older one of it no longer. */
    List<Step> afterWriting(Program program);

    /** What to run before the file is removed, so that the program no longer runs. */
    List<Step> beforeRemoving(Program program);

    /** What to run once the file is removed. */
    default List<Step> afterRemoving(Program program) {
        return List.of();
    }

    /** Links that the system made to the file, and keeps if it could not be asked. */
    default List<Path> links(Program program) {
        return List.of();
    }

    /** How the user sees how the program fares, and what else to know of this system; one sentence. */
    String advice(Program program);
}
