package org.netiquette.scanner.mailbox;

import java.util.Set;

/**
 * The folder of review notes. Only notes that bear our Message-IDs are ever touched, and never by their place. Every
 * method throws {@link MailFailure}.
 */
public interface NoteFolder {

    /**
     * Puts a note there, making the folder first if need be. If the connection breaks before the answer, the next call
     * looks for the Message-ID before it writes again.
     *
     * @param messageId of the note, ours
     * @param message its bytes
     */
    void put(String messageId, byte[] message);

    /**
     * Takes a note away, if it is there: marks it deleted and removes that one UID (UIDPLUS), or leaves it marked
     * without UIDPLUS.
     */
    void remove(String messageId);

    /** The Message-IDs of the notes that are there. */
    Set<String> present();
}
