package org.netiquette.scanner.draft;

/**
 * Which message a draft is. Every save of a draft makes a new message, so a key names one revision.
 *
 * @param account the account's name in the configuration
 * @param mailbox the full name of the Drafts folder
 * @param uidValidity as the server gave it at SELECT (RFC 3501 2.3.1.1); never 0
 * @param uid the message, 1 to 2^32 - 1
 */
public record DraftKey(String account, String mailbox, long uidValidity, long uid) {}
