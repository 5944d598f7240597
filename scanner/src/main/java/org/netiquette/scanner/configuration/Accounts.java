package org.netiquette.scanner.configuration;

import java.util.List;

/**
 * What the accounts file says.
 *
 * @param accounts at least one, with different names, in the order of the file
 * @param warnings what the user should know although it stops nothing
 */
public record Accounts(List<WatchedAccount> accounts, List<String> warnings) {

    /** Copies the lists. */
    public Accounts {
        accounts = List.copyOf(accounts);
        warnings = List.copyOf(warnings);
    }
}
