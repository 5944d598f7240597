package org.netiquette.rules.mistake;

import java.util.Set;
import java.util.stream.Stream;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.signal.Signal;

/** Whether a draft says a word of work, of studies, of a tie or of a first contact: what networking mails are about. */
final class WordsOfWork {

    private static final Set<String> CUES = Set.of(
            "advice", "career", "jobs", "lab-place", "networking-thanks", "shared-tie", "stranger", "working-life");

    private static final Set<Signal> SIGNALS = Set.of(Signal.SEEKER, Signal.JOB_ASK, Signal.CV_PUSH);

    private WordsOfWork() {}

    static boolean areIn(Evidence evidence) {
        return Stream.concat(
                        CUES.stream().map(evidence::showsCue), SIGNALS.stream().map(evidence::shows))
                .anyMatch(shown -> shown);
    }
}
