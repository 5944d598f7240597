package org.netiquette.rules.outreach;

import java.util.LinkedHashSet;
import java.util.Set;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.signal.CueHit;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.signal.Strength;

/** Which signs a draft shows: its cues, its signals with the groups of their packs, and the facts. */
final class SignsSeen {

    private SignsSeen() {}

    /** The names of the signs, as {@code signs.en.yaml} writes them. */
    static Set<String> in(Evidence evidence) {
        Set<String> seen = new LinkedHashSet<>();
        collect(evidence.subject(), seen);
        for (SentenceReading sentence : evidence.sentences()) {
            collect(sentence.reading(), seen);
        }
        OutreachFacts.addTo(seen, evidence);
        return seen;
    }

    private static void collect(Reading reading, Set<String> seen) {
        for (CueHit cue : reading.cues()) {
            seen.add(cue.cue());
        }
        for (SignalHit hit : reading.signals()) {
            if (hit.strength() != Strength.WEAK) {
                seen.add("signal:" + hit.signal().id());
                seen.add("signal:" + hit.signal().id() + "." + hit.group());
            }
        }
    }
}
