package org.netiquette.rules.mistake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.Strength;

/**
 * Mistake 3: asks for time or insight and shows no reason, no question, no research; or asks what a web search answers.
 *
 * <p>Judged from what is asked for against what is shown. A reason, research and a question are a plan; a reason and
 * research are one too, with the question as a hint. In a conversation that is under way, and in a mail that comes back
 * to one, the plan was shown before.
 */
final class NoGamePlan implements MistakeJudge {

    static final String NOTHING_SHOWN = "no-game-plan.nothing-shown";
    static final String NO_QUESTION = "no-game-plan.no-question";
    static final String NO_REASON = "no-game-plan.no-reason";
    static final String NO_RESEARCH = "no-game-plan.no-research";
    static final String NO_COURTESY = "no-game-plan.no-courtesy";

    private static final Set<String> TELLS_OF_AN_APPLICATION = Set.of("application", "application-follow-up");

    private static final String SHARED_TIE = "shared-tie";

    private static final Set<String> COMES_BACK = Set.of("networking-thanks", "what-came-of-it");

    private final Wordings wordings;

    NoGamePlan(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.NO_GAME_PLAN);
    }

    @Override
    public Judgement judge(Evidence evidence, GamePlan plan) {
        List<Charge> charges = new ArrayList<>();
        for (Sighting sighting : evidence.sightings(Signal.GOOGLEABLE_QUESTION)) {
            charges.add(wordings.charge(sighting));
        }
        Optional<Sighting> ask = ask(evidence);
        if (ask.isPresent() && !afterAnExchange(evidence)) {
            missing(plan, ask.get())
                    .map(charge -> isBesideThePoint(ask.get(), evidence) ? charge.asHint() : charge)
                    .ifPresent(charges::add);
        }
        return isNoMoreThanAHint(plan, evidence) ? Judgement.excuse(charges) : Judgement.of(charges);
    }

    /** What the draft asks the reader's time or insight for: an empty reason tells most, then the request for time. */
    private static Optional<Sighting> ask(Evidence evidence) {
        return seen(evidence, Signal.VAGUE_PURPOSE, Signal.TIME_ASK).findFirst();
    }

    /** Who asks for a job makes that mistake; that the call has no topic is the lesser part of it. */
    private static boolean isBesideThePoint(Sighting ask, Evidence evidence) {
        return ask.hit().signal() == Signal.TIME_ASK
                && (evidence.shows(Signal.JOB_ASK) || evidence.shows(Signal.CV_PUSH));
    }

    /**
     * Whether nothing about the plan may be warned about, however the draft as a whole reads: it was shown before, a
     * reason is shown now with a question or with research, or something else is the mistake. What a web search answers
     * stays one.
     */
    private static boolean isNoMoreThanAHint(GamePlan plan, Evidence evidence) {
        boolean shown = plan.reason() && (plan.questions() > 0 || plan.research());
        return isTheLesserPart(evidence)
                || (!evidence.shows(Signal.GOOGLEABLE_QUESTION) && (shown || afterAnExchange(evidence)));
    }

    /**
     * Whether the draft asks for a job or hands over papers, and neither for names nor for anybody's time beside it:
     * that is its mistake, and "any guidance you could offer" at its end is politeness. Of 21 real mails with a job
     * that were warned about a missing plan, careful readers had found 19 to lack none. Names are no such excuse: of 5
     * that ask for them and for no job, 4 lack a plan.
     */
    private static boolean isTheLesserPart(Evidence evidence) {
        return wantsWork(evidence)
                && seen(evidence, Signal.NAMES_ASK, Signal.TIME_ASK, Signal.GOOGLEABLE_QUESTION)
                        .findAny()
                        .isEmpty();
    }

    /**
     * Whether the draft asks for a job or hands over papers, be it for somebody's time as well. Who only tells of an
     * application asks for neither.
     */
    static boolean wantsWork(Evidence evidence) {
        return seen(evidence, Signal.JOB_ASK, Signal.CV_PUSH)
                .anyMatch(sighting ->
                        !TELLS_OF_AN_APPLICATION.contains(sighting.hit().group()));
    }

    /**
     * Whether a part of a plan is shown that most mails lack: research, or what the writer shares with the reader. A
     * reason alone is not: readers of mails that others wrote saw a reason and nothing else 76 times, and would warn
     * about 51 of them.
     */
    static boolean showsAPart(Evidence evidence, GamePlan plan) {
        return plan.research() || evidence.showsCue(SHARED_TIE);
    }

    /** Whether the two have talked before: the plan was shown then. */
    private static boolean afterAnExchange(Evidence evidence) {
        return evidence.thread().underWay() || COMES_BACK.stream().anyMatch(evidence::showsCue);
    }

    /** What shows one of these signals more than weakly, signal by signal. */
    private static Stream<Sighting> seen(Evidence evidence, Signal... signals) {
        return Arrays.stream(signals)
                .flatMap(signal -> evidence.sightings(signal).stream())
                .filter(sighting -> sighting.hit().strength() != Strength.WEAK);
    }

    private static Optional<Charge> missing(GamePlan plan, Sighting ask) {
        boolean question = plan.questions() > 0;
        if (!question && !plan.reason()) {
            Charge charge = Charge.at(ask, NOTHING_SHOWN);
            return Optional.of(plan.research() ? charge.atMost(Severity.WARNING) : charge);
        }
        if (!question) {
            return Optional.of(
                    plan.research() ? Charge.about(NO_QUESTION).atMost(Severity.HINT) : Charge.at(ask, NO_QUESTION));
        }
        if (!plan.reason()) {
            return Optional.of(Charge.about(NO_REASON));
        }
        if (!plan.research()) {
            return Optional.of(Charge.about(NO_RESEARCH));
        }
        return plan.courtesy() ? Optional.empty() : Optional.of(Charge.about(NO_COURTESY));
    }
}
