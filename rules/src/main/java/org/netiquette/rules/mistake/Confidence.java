package org.netiquette.rules.mistake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.document.Traits;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.signal.Signal;

/**
 * How surely a draft makes a mistake, from its traits and from what the judge of the mistake charges it with; and what
 * severity that allows. The one place of all thresholds of mistakes; {@link Light} holds those of the lights.
 */
final class Confidence {

    /**
     * A draft at or above this is warned about: the probability that it is outreach and makes the mistake. Each is
     * where nine of ten warnings were right on writers held out of training, who wrote harder mails than most do
     * ({@code CrossValidation} prints the table); but for three, that mails which others wrote moved. What asks for a
     * job or for names is found there as surely from lower on. Whether a plan is missing is where careful readers part;
     * that is told by what {@link NoGamePlan} excuses and by the numbers below.
     */
    private static final Map<Mistake, Double> WARNS_FROM = Map.of(
            Mistake.ASK_FOR_JOB, 0.4,
            Mistake.ASK_FOR_VALIDATION, 0.4,
            Mistake.NO_GAME_PLAN, 0.5,
            Mistake.ASK_FOR_NAMES, 0.45,
            Mistake.MAKING_DEMANDS, 0.5);

    /**
     * The same where readers are in doubt. For a missing plan that is where research or a tie to the reader is shown;
     * where work is asked for, which is the mistake then; at length, as what is told there is more easily overlooked
     * than untold; and where nothing tells of work, as the draft may be no outreach at all. Each was measured on mails
     * that others wrote when it came in: without the first 22 of 63 mails were warned about wrongly, with it 14 of 52;
     * without the second 32 of 110, without the third 39 of 116, with both 28 of 103. For demands it is where nothing
     * tells of work, as who presses may as well be a customer: of 355 ordinary mails that others wrote 3 fewer get a
     * finding, and none of the 45 demands of the test part is lost (4 are from 0.9 on).
     */
    private static final Map<Mistake, Double> WARNS_IN_DOUBT_FROM =
            Map.of(Mistake.NO_GAME_PLAN, 0.9, Mistake.MAKING_DEMANDS, 0.8);

    /** What is written at length, in words of prose. */
    private static final int AT_LENGTH = 80;

    /** A draft at or above this may be stopped before it is sent. */
    private static final double ERRS_FROM = 0.75;

    /**
     * The same for what a sure wording shows in what is surely outreach: whatever else it says, that stands there. For
     * a draft of whose plan nothing is seen too: the article's "don't" from where it is warned about at all.
     */
    private static final double SURE_WORDING_ERRS_FROM = 0.45;

    /**
     * What a sure wording shows, or a file that is attached, is warned about from here on even if the rest of the draft
     * speaks against the mistake. Not where readers are in doubt, and not that a plan is missing: no wording shows what
     * is not there.
     */
    private static final double SURE_WORDING_WARNS_FROM = 0.35;

    /**
     * Below this probability no sentence is pointed at as showing a mistake that no wording shows: whatever the draft
     * as a whole is like, a warning has to say what it is about. Of 637 mails that others wrote, whose labels three
     * readers gave, 7 of 23 such warnings were right from 0.2 on, and 5 of 11 from these on (0.45 for validation,
     * then). A job is asked for in more ways than one thinks of it, so it takes most; that a plan is missing no
     * sentence shows, so it takes least.
     */
    private static final Map<Mistake, Double> POINTS_FROM = Map.of(
            Mistake.ASK_FOR_JOB, 0.6,
            Mistake.ASK_FOR_VALIDATION, 0.4,
            Mistake.NO_GAME_PLAN, 0.2,
            Mistake.ASK_FOR_NAMES, 0.45,
            Mistake.MAKING_DEMANDS, 0.45);

    /**
     * Below this probability of outreach no hint is given: what is no warning is not worth a false alarm. Of 355
     * ordinary mails that others wrote 22 get a finding from 0.85 on, and 17 from here on.
     */
    private static final double HINTS_FROM = 0.95;

    /**
     * What each decision looks at. One mistake neither excuses nor suggests another, so the signals of the others are
     * left out.
     */
    private static final Map<Mistake, Set<Signal>> LOOKS_AT = Map.of(
            Mistake.ASK_FOR_JOB, Set.of(Signal.JOB_ASK, Signal.CV_PUSH, Signal.CV_REQUEST),
            Mistake.ASK_FOR_VALIDATION, Set.of(Signal.VALIDATION_ASK),
            Mistake.NO_GAME_PLAN,
                    Set.of(
                            Signal.TIME_ASK,
                            Signal.VAGUE_PURPOSE,
                            Signal.GOOGLEABLE_QUESTION,
                            Signal.PURPOSE,
                            Signal.RESEARCH,
                            Signal.CONCRETE_QUESTION,
                            Signal.SEEKER,
                            Signal.RECIPROCITY),
            Mistake.ASK_FOR_NAMES,
                    Set.of(
                            Signal.NAMES_ASK,
                            Signal.PURPOSE,
                            Signal.RESEARCH,
                            Signal.CONCRETE_QUESTION,
                            Signal.RECIPROCITY),
            Mistake.MAKING_DEMANDS, Set.of(Signal.DEMAND, Signal.COURTESY));

    /** Who writes all in capitals is told so; it does not make demands of what the words ask for. */
    private static final String SHOUTING = "making-demands.shouting";

    private final Decisions decisions;

    Confidence(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The severity that no finding of the mistake may exceed; if it is a warning or an error, one is due, unless the
     * judge excuses the draft.
     *
     * @param outreach probability that the draft is outreach at all, 0 to 1
     */
    Severity atMost(
            Mistake mistake, double outreach, Evidence evidence, GamePlan plan, List<Charge> charges, RuleBook book) {
        Map<String, Double> traits = traits(mistake, evidence, charges, book);
        boolean sure = charges.stream().anyMatch(charge -> severity(charge, book) == Severity.ERROR);
        if (sure) {
            // Who asked for the CV asked for no more than that; of handing it over nobody is charged then.
            traits.remove(Traits.CV_WAS_ASKED_FOR);
        }
        double probability = outreach * decisions.get(mistake.id()).probability(traits);
        boolean inDoubt = isInDoubt(mistake, evidence, plan);
        double warnsFrom = (inDoubt ? WARNS_IN_DOUBT_FROM : WARNS_FROM).getOrDefault(mistake, 1.0);
        boolean sooner = sure && !inDoubt && mistake != Mistake.NO_GAME_PLAN;
        if (probability < (sooner ? Math.min(warnsFrom, SURE_WORDING_WARNS_FROM) : warnsFrom)) {
            return Severity.HINT;
        }
        return probability >= (sure ? SURE_WORDING_ERRS_FROM : ERRS_FROM) ? Severity.ERROR : Severity.WARNING;
    }

    private static boolean isInDoubt(Mistake mistake, Evidence evidence, GamePlan plan) {
        return switch (mistake) {
            case MAKING_DEMANDS -> !WordsOfWork.areIn(evidence);
            // What a web search answers is a mistake by itself, whatever else is shown.
            case NO_GAME_PLAN ->
                !evidence.shows(Signal.GOOGLEABLE_QUESTION)
                        && (NoGamePlan.wantsWork(evidence)
                                || NoGamePlan.showsAPart(evidence, plan)
                                || !WordsOfWork.areIn(evidence)
                                || evidence.words() >= AT_LENGTH);
            default -> false;
        };
    }

    /** How likely a sentence must show a mistake that no wording shows, 0 to 1, to be pointed at. */
    static double pointsFrom(Mistake mistake) {
        return Objects.requireNonNull(POINTS_FROM.get(mistake));
    }

    /** Whether hints may be given about a draft that is outreach as surely as that. */
    static boolean hints(double outreach) {
        return outreach >= HINTS_FROM;
    }

    /** The traits of the draft that matter to the mistake, and those of the charges. */
    static Map<String, Double> traits(Mistake mistake, Evidence evidence, List<Charge> charges, RuleBook book) {
        Map<String, Double> traits = Traits.of(evidence, LOOKS_AT.getOrDefault(mistake, Set.of()));
        if (mistake == Mistake.ASK_FOR_JOB) {
            Traits.papers(evidence, traits);
        } else if (mistake == Mistake.NO_GAME_PLAN) {
            plan(traits);
        }
        for (Charge charge : charges) {
            Severity severity = severity(charge, book);
            traits.put("charged", 1.0);
            if (severity != Severity.HINT) {
                traits.put("charged warning", 1.0);
            }
            if (severity == Severity.ERROR) {
                traits.put("charged error", 1.0);
            }
            if (!charge.rule().equals(SHOUTING)) {
                traits.put("rule " + charge.rule(), 1.0);
            }
        }
        return traits;
    }

    /** Adds how likely two parts of a plan or all three are missing, and that something is asked for all the same. */
    private static void plan(Map<String, Double> traits) {
        double noReason = 1 - traits.getOrDefault("any " + Signal.PURPOSE.id(), 0.0);
        double noResearch = 1 - traits.getOrDefault("any " + Signal.RESEARCH.id(), 0.0);
        double noQuestion = 1 - traits.getOrDefault("any " + Signal.CONCRETE_QUESTION.id(), 0.0);
        double all = noReason * noResearch * noQuestion;
        double two = noReason * noResearch + noReason * noQuestion + noResearch * noQuestion - 2 * all;
        double asks = Math.max(
                traits.getOrDefault("most " + Signal.TIME_ASK.id(), 0.0),
                traits.getOrDefault("most " + Signal.VAGUE_PURPOSE.id(), 0.0));
        traits.put("two missing", two);
        traits.put("all missing", all);
        traits.put("asks, two missing", asks * two);
    }

    static Severity severity(Charge charge, RuleBook book) {
        Severity own = book.get(charge.rule()).severity();
        return charge.atMost().filter(limit -> limit.compareTo(own) < 0).orElse(own);
    }
}
