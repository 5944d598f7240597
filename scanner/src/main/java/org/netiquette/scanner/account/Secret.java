package org.netiquette.scanner.account;

import java.util.Map;

/** Where the password or the token comes from. Asked anew at each connect, because tokens grow old while we sleep. */
public interface Secret {

    /**
     * The secret of this moment.
     *
     * @throws SecretUnavailableException if it cannot be had; the message never holds it
     */
    String mint() throws SecretUnavailableException;

    /** How the server wants it. */
    Scheme scheme();

    /** How a secret is shown to the server. */
    enum Scheme {
        /** A password: {@code AUTHENTICATE PLAIN} or {@code LOGIN}. */
        PASSWORD,
        /** An OAuth 2 access token: {@code AUTHENTICATE XOAUTH2}. */
        XOAUTH2
    }

    /** A password that a command prints. */
    static Secret byCommand(CommandOutput command) {
        return new MintedSecret(Scheme.PASSWORD, command);
    }

    /** An access token that a command prints. */
    static Secret tokenByCommand(CommandOutput command) {
        return new MintedSecret(Scheme.XOAUTH2, command);
    }

    /**
     * A password in an environment variable.
     *
     * @param environment the variables, usually those of the system
     */
    static Secret byEnvironment(Map<String, String> environment, String variable) {
        return new MintedSecret(Scheme.PASSWORD, () -> {
            String value = environment.get(variable);
            if (value == null) {
                throw new SecretUnavailableException("The environment variable " + variable
                        + " is not set; set it to the password where the scanner is started.");
            }
            return value;
        });
    }

    /** Runs a command and gives what it prints; starting processes is injected so that tests start none. */
    @FunctionalInterface
    interface CommandOutput {

        /**
         * What the command prints on its standard output.
         *
         * @throws SecretUnavailableException if it fails, prints nothing or takes too long
         */
        String get() throws SecretUnavailableException;
    }
}
