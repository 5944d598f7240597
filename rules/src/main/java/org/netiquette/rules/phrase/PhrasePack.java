package org.netiquette.rules.phrase;

import java.util.List;

/**
 * The wordings of one signal or cue, from one file.
 *
 * @param label the signal's or the cue's name
 * @param groups in the order of the file; where wordings overlap, the surer group counts, then the earlier one
 */
record PhrasePack(String label, List<PhraseGroup> groups) {

    PhrasePack {
        groups = List.copyOf(groups);
    }
}
