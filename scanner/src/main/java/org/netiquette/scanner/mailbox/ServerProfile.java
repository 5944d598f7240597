package org.netiquette.scanner.mailbox;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a server can do, as {@code doctor} shows it.
 *
 * @param encryption for example "TLSv1.3"; empty for a connection in clear
 * @param certificateFrom when the server's certificate begins
 * @param certificateUntil when it ends
 * @param capabilities after the login, in upper case
 * @param drafts the watched folder and why it is that one
 * @param uidValidity of the watched folder
 * @param messages how many it holds
 * @param readOnly whether marks are refused
 * @param permanentFlags what the watched folder keeps for good; empty if the server does not say, which means all
 * @param lastNote the last note by two clocks; empty if there is none
 */
public record ServerProfile(
        Optional<String> encryption,
        Optional<Instant> certificateFrom,
        Optional<Instant> certificateUntil,
        Set<String> capabilities,
        DraftsChoice drafts,
        long uidValidity,
        int messages,
        boolean readOnly,
        Optional<Set<String>> permanentFlags,
        Optional<Stamp> lastNote) {

    /** Copies the sets. */
    public ServerProfile {
        capabilities = Set.copyOf(capabilities);
        permanentFlags = permanentFlags.map(Set::copyOf);
    }

    /** Whether changes are announced, so that nobody has to look every minute (RFC 2177). */
    public boolean idle() {
        return capabilities.contains("IDLE");
    }

    /** Whether one note can be removed and nothing else (RFC 4315). */
    public boolean removesSingleNotes() {
        return capabilities.contains("UIDPLUS");
    }

    /** Whether any keyword can be left on a draft, as far as the server says. */
    public boolean keepsKeywords() {
        return !readOnly && permanentFlags.map(flags -> flags.contains("\\*")).orElse(true);
    }
}
