package org.netiquette.scanner.mailbox;

/**
 * The folder that is watched.
 *
 * @param folder which
 * @param why for people: "the server marks it as the Drafts folder"
 */
public record DraftsChoice(ListedFolder folder, String why) {}
