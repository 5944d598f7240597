package org.netiquette.scanner.state;

import java.time.Instant;
import java.util.Optional;
import org.netiquette.scanner.draft.Fingerprint;

/**
 * What came of a draft, without a word of it.
 *
 * @param fingerprint of what it said
 * @param lineage what it shares with its other revisions; empty if unknown
 * @param findings how many mistakes it was annotated for; 0 if none
 * @param unreadable why it could not be reviewed; empty if it was
 * @param when by the wall clock
 */
public record Verdict(
        Fingerprint fingerprint, String lineage, int findings, Optional<String> unreadable, Instant when) {

    /** Whether it broke the rules. */
    public boolean breaksRules() {
        return findings > 0;
    }
}
