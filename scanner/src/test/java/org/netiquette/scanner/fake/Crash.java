package org.netiquette.scanner.fake;

/** The power goes. An error, so that nothing under test survives it. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    /** At this step. */
    public Crash(String step) {
        super(step);
    }
}
