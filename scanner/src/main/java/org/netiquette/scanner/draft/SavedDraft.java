package org.netiquette.scanner.draft;

import org.netiquette.rules.author.AuthorText;
import org.netiquette.rules.draft.Draft;

/** A message of the Drafts folder, taken apart. */
public sealed interface SavedDraft {

    /** What it says, so that the same words saved again are known. For one that cannot be read: over its bytes. */
    Fingerprint fingerprint();

    /**
     * Whether the client marks this as saved by itself, so that more is likely to follow ({@code X-Apple-Auto-Saved}).
     */
    boolean autosaved();

    /**
     * One that can be reviewed.
     *
     * @param author what of its body the user wrote
     */
    record Legible(Draft draft, AuthorText author, Fingerprint fingerprint, boolean autosaved) implements SavedDraft {}

    /**
     * One that cannot.
     *
     * @param reason for people: "it is encrypted (S/MIME)"
     */
    record Illegible(String reason, Fingerprint fingerprint, boolean autosaved) implements SavedDraft {}
}
