package org.netiquette.server.pairing;

/** Why a pairing does not go on; the message is for the person in front of the extension. */
public final class PairingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For programs. */
    public enum Reason {
        /** Another extension is being paired. */
        BUSY,
        /** Too many were started of late. */
        TOO_OFTEN,
        /** None was started, or its time is over. */
        NONE,
        /** That is not the code; there are tries left. */
        WRONG_CODE,
        /** That was not the code, for the last time. */
        TOO_MANY_TRIES
    }

    private final Reason reason;

    PairingRefused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** For programs. */
    public Reason reason() {
        return reason;
    }

    /** For people. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
