package org.netiquette.scanner.state;

/**
 * The scanner's own files cannot be read or written. The message is for the user: what happened, to which file, what to
 * do.
 */
public final class StateFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure without a cause below it. */
    public StateFailure(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public StateFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
