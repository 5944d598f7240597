package org.netiquette.rules.review;

import java.util.List;

/**
 * Whether the draft is a networking contact at all.
 *
 * @param likely whether it is treated as one
 * @param confidence how sure that is, 0.5 to 1
 * @param reasons the strongest grounds, most telling first, each a short phrase for people
 */
public record OutreachVerdict(boolean likely, double confidence, List<String> reasons) {

    /** Copies the list. */
    public OutreachVerdict {
        reasons = List.copyOf(reasons);
    }
}
