package org.netiquette.scanner.mailbox;

import java.util.Set;
import java.util.function.Consumer;

/** Says which commands the notes would be, and sends none. Take it where nothing is journalled. */
public final class RehearsedNotes implements NoteFolder {

    private final Consumer<String> wouldSend;

    /** Notes that are told to {@code wouldSend}. */
    public RehearsedNotes(Consumer<String> wouldSend) {
        this.wouldSend = wouldSend;
    }

    @Override
    public void put(String messageId, byte[] message) {
        wouldSend.accept(
                "APPEND " + FolderName.quoted(ImapNoteFolder.NAME) + " (\\Seen) {" + message.length + "} " + messageId);
    }

    @Override
    public void remove(String messageId) {
        wouldSend.accept("SELECT " + FolderName.quoted(ImapNoteFolder.NAME));
        wouldSend.accept("UID STORE (the note " + messageId + ") +FLAGS.SILENT (\\Deleted)");
        wouldSend.accept("UID EXPUNGE (the note " + messageId + ")");
    }

    @Override
    public Set<String> present() {
        return Set.of();
    }
}
