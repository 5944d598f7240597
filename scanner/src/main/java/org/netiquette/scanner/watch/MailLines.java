package org.netiquette.scanner.watch;

/** Opens connections to one account. */
@FunctionalInterface
public interface MailLines extends AutoCloseable {

    /**
     * Connects, logs in and opens the Drafts folder.
     *
     * @throws org.netiquette.scanner.mailbox.MailFailure if that fails
     */
    MailLine open();

    /** Cuts every connection, also one that is being opened; from any thread. None is opened after that. */
    @Override
    default void close() {}
}
