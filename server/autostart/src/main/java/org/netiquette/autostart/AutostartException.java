package org.netiquette.autostart;

/** It cannot be done; the message tells the user what is in the way and what to do. */
final class AutostartException extends Exception {

    private static final long serialVersionUID = 1L;

    AutostartException(String message) {
        super(message);
    }

    AutostartException(String message, Throwable cause) {
        super(message, cause);
    }
}
