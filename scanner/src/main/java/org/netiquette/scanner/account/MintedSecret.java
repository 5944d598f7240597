package org.netiquette.scanner.account;

/** A secret that is asked for each time and kept nowhere. */
record MintedSecret(Scheme scheme, CommandOutput source) implements Secret {

    @Override
    public String mint() throws SecretUnavailableException {
        // Password commands print the password on their first line; some add notes below it.
        String secret = source.get().lines().findFirst().orElse("");
        if (secret.isEmpty()) {
            throw new SecretUnavailableException(
                    "What should give the password gave an empty line; run it by hand and see what it prints.");
        }
        return secret;
    }

    @Override
    public String toString() {
        return "a secret (" + scheme + ")";
    }
}
