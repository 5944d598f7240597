package org.netiquette.scanner.mailbox;

import java.util.List;
import java.util.Optional;

/**
 * All folders of an account, and which one is watched.
 *
 * @param folders in the server's order
 * @param drafts the one to watch, if it is clear which
 * @param problem why it is not clear, for people; empty if it is
 */
public record FoldersReport(List<ListedFolder> folders, Optional<DraftsChoice> drafts, Optional<String> problem) {

    /** Copies the list. */
    public FoldersReport {
        folders = List.copyOf(folders);
    }
}
