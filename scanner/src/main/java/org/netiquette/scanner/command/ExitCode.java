package org.netiquette.scanner.command;

/** With what a command ends. */
final class ExitCode {

    /** Done, and nothing was found. */
    static final int NOTHING_FOUND = 0;
    /** Done, and something was found. */
    static final int FINDINGS = 1;
    /** It could not be done, or not all of it. */
    static final int COULD_NOT = 2;

    private ExitCode() {}
}
