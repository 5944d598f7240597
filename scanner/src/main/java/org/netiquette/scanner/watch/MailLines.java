package org.netiquette.scanner.watch;

/** Opens connections to one account. */
@FunctionalInterface
public interface MailLines {

    /**
     * Connects, logs in and opens the Drafts folder.
     *
     * @throws org.netiquette.scanner.mailbox.MailFailure if that fails
     */
    MailLine open();
}
