package org.netiquette.scanner.testbed;

import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.TlsMode;

/** A real mail server, started by a test in a folder and on ports of its own. Every user exists. */
public interface RealServer extends AutoCloseable {

    /** In clear. */
    int port();

    /** The account of a user, through this port. */
    Account account(String user, int throughPort, TlsMode tls);

    /** The user's own mail program. */
    UserClient client(String user);

    /** The full name of the Drafts folder. */
    String drafts();

    /** The full name that the folder of notes gets. */
    String notes();

    @Override
    void close();
}
