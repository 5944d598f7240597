package org.netiquette.scanner.mailbox;

/** Why waiting ended. */
public enum Wake {
    /** The server says that something in the folder changed. */
    CHANGED,
    /** The time is up, or it is time to look by ourselves. */
    TIME,
    /** Somebody asked to stop waiting. */
    WOKEN,
    /** The view was closed. */
    CLOSED
}
