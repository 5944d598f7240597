package org.netiquette.rules.phrase;

/** A pattern that cannot be read; the message says what to write. */
final class PatternError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PatternError(String problem) {
        super(problem);
    }
}
