package org.netiquette.scanner.draft;

import java.util.List;
import java.util.Optional;

/**
 * What a message holds.
 *
 * @param body what a reader sees as its text
 * @param attachments the file names of what is attached, in the order of the mail
 * @param obstacle why it cannot be reviewed, for people; empty if it can
 */
record Contents(Body body, List<String> attachments, Optional<String> obstacle) {

    Contents {
        attachments = List.copyOf(attachments);
    }
}
