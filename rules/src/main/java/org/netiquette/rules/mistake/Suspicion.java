package org.netiquette.rules.mistake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.signal.Signal;

/** Where to point when a draft as a whole makes a mistake and no wording of it is sure. */
final class Suspicion {

    /** How the rules end that say only what a sentence reads like. */
    static final String RULE = ".reads-like";

    private static final Map<Mistake, Set<Signal>> SHOWN_BY = Map.of(
            Mistake.ASK_FOR_JOB, Set.of(Signal.JOB_ASK, Signal.CV_PUSH),
            Mistake.ASK_FOR_VALIDATION, Set.of(Signal.VALIDATION_ASK),
            Mistake.NO_GAME_PLAN, Set.of(Signal.VAGUE_PURPOSE, Signal.TIME_ASK, Signal.GOOGLEABLE_QUESTION),
            Mistake.ASK_FOR_NAMES, Set.of(Signal.NAMES_ASK),
            Mistake.MAKING_DEMANDS, Set.of(Signal.DEMAND));

    private Suspicion() {}

    /**
     * A warning at the place that shows the mistake best: that of a charge, or else the sentence that shows one of its
     * signals most likely; nothing if no sentence shows any likely enough to point at it.
     */
    static Optional<Charge> of(Mistake mistake, Evidence evidence, List<Charge> charges) {
        String rule = mistake.id() + RULE;
        return charges.stream()
                .filter(charge -> !charge.words().isEmpty())
                .findFirst()
                .map(charge -> charge.under(rule))
                .or(() -> evidence.likeliest(SHOWN_BY.getOrDefault(mistake, Set.of()), Confidence.POINTS_FROM)
                        .map(sighting -> Charge.at(sighting, rule)))
                .or(() -> charges.stream().findFirst().map(charge -> Charge.about(rule)))
                .map(charge -> charge.atMost(Severity.WARNING));
    }
}
