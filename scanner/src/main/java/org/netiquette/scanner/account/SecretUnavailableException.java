package org.netiquette.scanner.account;

/** A secret could not be had. The message is for the user: what was tried and what to do; never the secret. */
public final class SecretUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public SecretUnavailableException(String message) {
        super(message);
    }
}
