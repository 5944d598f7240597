package org.netiquette.rules.outreach;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.document.Weights;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.sentence.Sentence.Role;
import org.netiquette.rules.signal.CueHit;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.signal.Strength;

/**
 * Decides whether a draft is a networking contact: adds up what speaks for and against, as log-odds.
 *
 * <p>Beside cues, signals and the groups of their packs it knows these facts: {@code fact:papers}, application papers
 * are attached; {@code fact:many-recipients}, more than three people are written to; {@code fact:says-little}, nothing
 * but a line or two; {@code fact:applies-with-help}, a vacancy is answered and the reader asked to help with that, and
 * {@code fact:applies-alone}, it is answered and nothing is said that one says to a person only;
 * {@code fact:wants-a-story}, a stranger asks for a talk to hear of the reader's path; {@code fact:applies-and-asks},
 * an application is told of and a person asked about it; {@code fact:seeks}, a stranger or somebody who looks for work
 * asks for a talk, for work or for a look at a CV, and {@code fact:comes-back}, an earlier talk or message is thanked
 * for or followed up, both with no other business beside it; {@code fact:shows-nothing}, nothing is said that belongs
 * to networking.
 */
public final class OutreachJudge {

    private static final String NO_SIGN = "nothing in it shows a networking contact";
    private static final String WORDING = "it is worded as networking mails are";
    private static final String OTHER_WORDING = "it is worded as other mails are";
    private static final int MOST_REASONS = 3;
    private static final int MANY_RECIPIENTS = 3;
    private static final int FEW_SENTENCES = 2;

    /** Log-odds from which the wording as a whole is worth naming. */
    private static final double TELLING = 0.5;

    /** Traits that say how the sentences lean: what the wording as a whole is called by. */
    private static final String LEAN = "lean ";

    /** How much of a sign's own weight the trained weight of all signs together lets through, about. */
    private static final double SIGN_SHARE = 0.25;

    /**
     * From here on a draft is treated as outreach: where precision and recall meet on mails that others wrote. A
     * finding on an ordinary mail costs more trust than a silent review of a networking mail.
     */
    static final double LIKELY_FROM = 0.6;

    private static final String ASKS_FOR_A_REFERRAL = "signal:job_ask.referral";

    /** What a person is asked who is to help with an application, and not to decide about it. */
    private static final Set<String> HELP_WITH_AN_APPLICATION =
            Set.of(ASKS_FOR_A_REFERRAL, "signal:cv_push.forward-it", "signal:names_ask");

    /** What is said to a person, and not to those who pick from applications. */
    private static final Set<String> SAID_TO_A_PERSON =
            Set.of("signal:concrete_question", "signal:validation_ask", "signal:vague_purpose", "advice", "shared-tie");

    /** What those who apply ask of a person there, and of no office. */
    private static final Set<String> ASKED_OF_A_PERSON = Set.of(
            "advice",
            "signal:concrete_question",
            "signal:research.their-path",
            "signal:time_ask.minutes",
            "signal:vague_purpose");

    /** Letters of application are longer than what is written to a person about one. */
    private static final int SENTENCES_TO_A_PERSON = 8;

    /** What goes with the application itself. */
    private static final Set<String> HANDED_IN = Set.of("fact:papers", "signal:cv_push");

    /** Without any of these a mail can be a networking mail by its wording alone. */
    private static final Set<String> SAID_IN_NETWORKING = Set.of(
            "advice",
            "application",
            "advert",
            "career",
            "follow-up-outreach",
            "lab-place",
            "networking-thanks",
            "shared-tie",
            "stranger",
            "what-came-of-it",
            "signal:concrete_question",
            "signal:cv_push",
            "signal:demand",
            "signal:googleable_question",
            "signal:job_ask",
            "signal:names_ask",
            "signal:purpose",
            "signal:reciprocity",
            "signal:research",
            "signal:seeker",
            "signal:time_ask",
            "signal:vague_purpose",
            "signal:validation_ask");

    /** What makes it another mail, whatever else is said. */
    private static final Set<String> OTHER_BUSINESS = Set.of(
            "advert",
            "application",
            "colleague",
            "coursework",
            "customer",
            "errand",
            "friends",
            "interview-thanks",
            "media",
            "offer-negotiation",
            "organisation",
            "recruiter",
            "reference-letter",
            "sales");

    /** What those say beside a request for work who look for it among people. */
    private static final Set<String> SAID_BY_A_SEEKER =
            Set.of("advice", "career", "lab-place", "stranger", "signal:cv_push", "signal:seeker");

    private static final String SEEKS = "fact:seeks";

    /** What makes a promise to keep in touch, or the mention of an earlier message, more than an everyday phrase. */
    private static final Set<String> SAID_IN_A_FOLLOW_UP = Set.of(
            "advice",
            "career",
            "shared-tie",
            "signal:courtesy.leaves-the-choice",
            "signal:job_ask",
            "signal:seeker",
            "signal:time_ask",
            "signal:vague_purpose");

    private static final String COMES_BACK = "fact:comes-back";

    private static final String SHOWS_NOTHING = "fact:shows-nothing";

    /**
     * Log-odds beyond what training gives to an application with which nobody is asked for anything else. It is no
     * outreach by what the word means, and real ones are more personal than those that were made up: of 121 ordinary
     * mails of the seventh real set ten got a finding without this and seven with it, and of 155 requests for a job on
     * the first three two were lost.
     */
    private static final double APPLIES_ALONE_ODDS = -2;

    private static final String APPLIES_ALONE = "fact:applies-alone";

    /**
     * Log-odds beyond what training gives to a request to be referred: whatever vacancy it names, it asks a person for
     * help, as 98 networking mails of eight real sets did and one ordinary one.
     */
    private static final double ASKS_FOR_A_REFERRAL_ODDS = 1.5;

    private static final String WANTS_A_STORY = "fact:wants-a-story";

    /** What together is hardly ever anything but a networking mail, unless business stands beside it. */
    private static final Set<String> STRANGER_WANTS_A_STORY =
            Set.of("stranger", "signal:vague_purpose.hear-your-story", "signal:time_ask");

    private static final Set<String> BUSINESS = Set.of("recruiter", "media", "sales", "customer", "organisation");

    /**
     * Log-odds beyond what training gives to a stranger who wants to hear a story: the ordinary mails that were made up
     * have more look-alikes of it than the world has. Of 1 300 real ordinary mails none asks for time and for a story.
     */
    private static final double WANTS_A_STORY_ODDS = 1;

    /**
     * Log-odds beyond what training gives to those who seek or come back, with no other business beside it: what was
     * made up for training has few of them. Of nine real sets 380 networking mails and 13 ordinary ones seek, 95 and 11
     * come back; with these odds 92 of 100 networking mails are told where it were 91.
     */
    private static final double SEEKS_ODDS = 1;

    private static final double COMES_BACK_ODDS = 1.5;

    /**
     * Log-odds beyond what training gives to a mail in which nothing of networking is said: of real ones 15 are
     * networking mails and 632 are not, and among those are kinds that were not made up, such as letters to a
     * grandmother.
     */
    private static final double SHOWS_NOTHING_ODDS = -2;

    /** Log-odds that signs count beyond what training gives them. */
    private static final Map<String, Double> ODDS_BEYOND_TRAINING = Map.of(
            APPLIES_ALONE, APPLIES_ALONE_ODDS,
            ASKS_FOR_A_REFERRAL, ASKS_FOR_A_REFERRAL_ODDS,
            WANTS_A_STORY, WANTS_A_STORY_ODDS,
            SEEKS, SEEKS_ODDS,
            COMES_BACK, COMES_BACK_ODDS,
            SHOWS_NOTHING, SHOWS_NOTHING_ODDS);

    private final Signs signs;
    private final Weights weights;

    /**
     * A judge.
     *
     * @param signs what is looked for and how it is called
     * @param weights what each trait of a draft counts
     */
    public OutreachJudge(Signs signs, Weights weights) {
        this.signs = signs;
        this.weights = weights;
    }

    /** Whether the draft is outreach, how surely, and the strongest reasons. */
    public OutreachVerdict judge(Evidence evidence) {
        Weighed weighed = weigh(OutreachTraits.of(evidence, signs));
        double probability = Weights.probability(weighed.odds());
        boolean likely = probability >= LIKELY_FROM;
        double confidence = Math.max(0.5, likely ? probability : 1 - probability);
        return new OutreachVerdict(likely, Math.round(confidence * 100) / 100.0, reasons(weighed, likely));
    }

    /**
     * What the traits add up to.
     *
     * @param odds log-odds of outreach
     * @param byReason what each sign adds, by what it is called
     * @param wording what the wording as a whole adds
     */
    private record Weighed(double odds, Map<String, Double> byReason, double wording) {}

    private Weighed weigh(Map<String, Double> traits) {
        Map<String, Double> byReason = new HashMap<>();
        double odds = weights.bias();
        double wording = 0;
        for (Map.Entry<String, Double> trait : traits.entrySet()) {
            String name = trait.getKey();
            String seen = name.startsWith(OutreachTraits.SIGN) ? name.substring(OutreachTraits.SIGN.length()) : "";
            double adds = weights.byTrait().getOrDefault(name, 0.0) * trait.getValue()
                    + ODDS_BEYOND_TRAINING.getOrDefault(seen, 0.0);
            odds += adds;
            Optional.ofNullable(signs.byName().get(seen))
                    .ifPresent(sign -> byReason.merge(sign.reason(), adds + sign.weight() * SIGN_SHARE, Double::sum));
            if (name.startsWith(LEAN)) {
                wording += adds;
            }
        }
        return new Weighed(odds, byReason, wording);
    }

    /** The names of the signs that the evidence shows, for training and for tests. */
    public static Set<String> seen(Evidence evidence) {
        Set<String> seen = new LinkedHashSet<>();
        collect(evidence.subject(), seen);
        for (SentenceReading sentence : evidence.sentences()) {
            collect(sentence.reading(), seen);
        }
        if (!evidence.papers().isEmpty()) {
            seen.add("fact:papers");
        }
        if (evidence.draft().to().size() > MANY_RECIPIENTS) {
            seen.add("fact:many-recipients");
        }
        long prose = evidence.sentences().stream()
                .filter(read -> read.sentence().role() == Role.PROSE)
                .count();
        if (prose <= FEW_SENTENCES) {
            seen.add("fact:says-little");
        }
        // A vacancy named is the mark of an application, and of a request to be referred too: only both together tell.
        if (seen.contains("application") || seen.contains("advert")) {
            boolean asks = prose <= SENTENCES_TO_A_PERSON
                    && !Collections.disjoint(seen, ASKED_OF_A_PERSON)
                    && Collections.disjoint(seen, HANDED_IN);
            if (asks) {
                seen.add("fact:applies-and-asks");
            }
            if (!Collections.disjoint(seen, HELP_WITH_AN_APPLICATION)) {
                seen.add("fact:applies-with-help");
            } else if (!asks && Collections.disjoint(seen, SAID_TO_A_PERSON)) {
                seen.add(APPLIES_ALONE);
            }
        }
        if (seen.containsAll(STRANGER_WANTS_A_STORY) && Collections.disjoint(seen, BUSINESS)) {
            seen.add(WANTS_A_STORY);
        }
        if (Collections.disjoint(seen, OTHER_BUSINESS)) {
            if (seeks(seen)) {
                seen.add(SEEKS);
            }
            if (comesBack(seen)) {
                seen.add(COMES_BACK);
            }
        }
        if (Collections.disjoint(seen, SAID_IN_NETWORKING)) {
            seen.add(SHOWS_NOTHING);
        }
        return seen;
    }

    private static boolean seeks(Set<String> seen) {
        boolean forATalk =
                seen.contains("signal:time_ask") && (seen.contains("stranger") || seen.contains("signal:seeker"));
        boolean forALook = seen.contains("signal:validation_ask.cv-review")
                && !Collections.disjoint(seen, Set.of("fact:papers", "signal:cv_push", "signal:seeker"));
        boolean forWork = seen.contains("signal:job_ask") && !Collections.disjoint(seen, SAID_BY_A_SEEKER);
        return forATalk || forWork || forALook;
    }

    private static boolean comesBack(Set<String> seen) {
        boolean thanks = seen.contains("networking-thanks") || seen.contains("what-came-of-it");
        boolean follows = seen.contains("follow-up-outreach") || seen.contains("keep-in-touch");
        return thanks || (follows && !Collections.disjoint(seen, SAID_IN_A_FOLLOW_UP));
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

    /** What counted most towards the decision, by what it is called: a sign, or the wording as a whole. */
    private static List<String> reasons(Weighed weighed, boolean likely) {
        Map<String, Double> counted = new HashMap<>(weighed.byReason());
        if (Math.abs(weighed.wording()) > TELLING) {
            counted.put(weighed.wording() > 0 ? WORDING : OTHER_WORDING, weighed.wording());
        }
        double towards = likely ? 1 : -1;
        List<String> reasons = counted.entrySet().stream()
                .filter(reason -> reason.getValue() * towards > 0)
                .sorted(Comparator.comparingDouble(reason -> -reason.getValue() * towards))
                .map(Map.Entry::getKey)
                .limit(MOST_REASONS)
                .toList();
        return reasons.isEmpty() ? List.of(NO_SIGN) : reasons;
    }
}
