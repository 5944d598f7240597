package org.netiquette.rules.mistake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.signal.Signal;

/** Where to point when a draft as a whole makes a mistake and no wording of it is sure. */
final class Suspicion {

    /** How the rules end that say only what a sentence reads like. */
    static final String RULE = ".reads-like";

    private static final Map<Mistake, Set<Signal>> SHOWN_BY = Map.of(
            Mistake.ASK_FOR_JOB, Set.of(Signal.JOB_ASK),
            Mistake.ASK_FOR_VALIDATION, Set.of(Signal.VALIDATION_ASK),
            Mistake.NO_GAME_PLAN, Set.of(Signal.VAGUE_PURPOSE, Signal.TIME_ASK, Signal.GOOGLEABLE_QUESTION),
            Mistake.ASK_FOR_NAMES, Set.of(Signal.NAMES_ASK),
            Mistake.MAKING_DEMANDS, Set.of(Signal.DEMAND));

    private Suspicion() {}

    /**
     * A warning at the sentence that shows one of the mistake's signals most likely, or at the charge that stands in
     * it; nothing if no sentence shows any likely enough to point at it. What is absent, as a plan is, needs no such
     * sentence: the first charge is as good a place.
     */
    static Optional<Charge> of(Mistake mistake, Evidence evidence, List<Charge> charges) {
        String rule = mistake.id() + RULE;
        Optional<Sighting> likeliest =
                evidence.likeliest(Objects.requireNonNull(SHOWN_BY.get(mistake)), Confidence.pointsFrom(mistake));
        Optional<Charge> pointed = mistake == Mistake.NO_GAME_PLAN
                ? worded(charges, charge -> true)
                        .or(() -> likeliest.map(sighting -> Charge.at(sighting, rule)))
                        .or(() -> charges.stream().findFirst().map(charge -> Charge.about(rule)))
                : likeliest.map(sighting -> worded(
                                charges, charge -> charge.place().overlaps(sighting.place()))
                        .orElseGet(() -> Charge.at(sighting, rule)));
        return pointed.map(charge -> charge.under(rule).atMost(Severity.WARNING));
    }

    private static Optional<Charge> worded(List<Charge> charges, Predicate<Charge> wanted) {
        return charges.stream()
                .filter(charge -> !charge.words().isEmpty())
                .filter(wanted)
                .findFirst();
    }
}
