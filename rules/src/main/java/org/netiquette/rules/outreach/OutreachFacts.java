package org.netiquette.rules.outreach;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netiquette.rules.evidence.Evidence;

/**
 * What several signs say together, and what else a draft shows beside its words.
 *
 * <p>These are the facts: {@code fact:papers}, application papers are attached; {@code fact:many-recipients}, more than
 * three people are written to; {@code fact:says-little}, nothing but a line or two; {@code fact:applies-with-help}, a
 * vacancy is answered and the reader asked to help with that, and {@code fact:applies-alone}, it is answered, nothing
 * is said that one says to a person only, and not just any place would do; {@code fact:wants-a-story}, a stranger asks
 * for a talk and gives an empty reason, such as to hear of the reader's path; {@code fact:applies-and-asks}, an
 * application is told of and a person asked about it; {@code fact:seeks}, a stranger or somebody who looks for work
 * asks for a talk, for work, for names or for a look at a CV, and {@code fact:comes-back}, an earlier talk or message
 * is thanked for or followed up, both with no other business beside it; {@code fact:shows-nothing}, nothing is said
 * that belongs to networking; {@code fact:speaks-of-no-work}, no word of a job, of studies or of working life is said,
 * and {@code fact:names-for-no-job}, names are asked for and no job is spoken of, both where nothing is pressed for,
 * nothing is come back to and no conversation is under way; {@code fact:talk-about-a-job}, a talk is asked for and a
 * job spoken of, with no other business beside it; {@code fact:presses-for-no-work} and
 * {@code fact:verdict-on-no-work}, the reader is pressed, or asked for a verdict, and no word of a job or of working
 * life is said.
 */
final class OutreachFacts {

    static final String APPLIES_ALONE = "fact:applies-alone";
    static final String WANTS_A_STORY = "fact:wants-a-story";
    private static final String SEEKS = "fact:seeks";
    private static final String COMES_BACK = "fact:comes-back";
    private static final String SHOWS_NOTHING = "fact:shows-nothing";
    private static final String SPEAKS_OF_NO_WORK = "fact:speaks-of-no-work";
    private static final String NAMES_FOR_NO_JOB = "fact:names-for-no-job";
    private static final String TALK_ABOUT_A_JOB = "fact:talk-about-a-job";
    private static final String PRESSES_FOR_NO_WORK = "fact:presses-for-no-work";
    private static final String VERDICT_ON_NO_WORK = "fact:verdict-on-no-work";

    private static final int MANY_RECIPIENTS = 3;
    private static final int FEW_SENTENCES = 2;

    /** What a person is asked who is to help with an application, and not to decide about it. */
    private static final Set<String> HELP_WITH_AN_APPLICATION =
            Set.of("signal:job_ask.referral", "signal:cv_push.forward-it", "signal:names_ask");

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

    /**
     * Without any of these a mail can be a networking mail by its wording alone. Questions and demands are none of
     * these: of 2 382 mails that others wrote 107 hold nothing else, and one of those is a networking mail.
     */
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
            "thanks-for-connecting",
            "what-came-of-it",
            "signal:cv_push",
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
            "answers-a-recruiter",
            "application",
            "colleague",
            "coursework",
            "customer",
            "errand",
            "friends",
            "interview-thanks",
            "market-research",
            "media",
            "offer-negotiation",
            "organisation",
            "recruiter",
            "reference-letter",
            "sales");

    /** What those say beside a request for work who look for it among people. */
    private static final Set<String> SAID_BY_A_SEEKER =
            Set.of("advice", "career", "lab-place", "stranger", "signal:cv_push", "signal:seeker");

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

    /** What together is hardly ever anything but a networking mail, unless business stands beside it. */
    private static final Set<String> STRANGER_WANTS_A_STORY =
            Set.of("stranger", "signal:vague_purpose", "signal:time_ask");

    private static final Set<String> BUSINESS =
            Set.of("recruiter", "market-research", "media", "sales", "customer", "organisation");

    /** What tells a request for a talk of a stranger, or of somebody who looks for work, from that of a colleague. */
    private static final Set<String> SAID_BY_A_STRANGER = Set.of("stranger", "signal:seeker");

    /** What goes with "introduce me" where it is asked of a person, and not in the course of business. */
    private static final Set<String> SAID_ASKING_FOR_AN_INTRODUCTION =
            Set.of("stranger", "signal:courtesy.leaves-the-choice");

    /** What speaks of a job, by word or by what is asked. */
    private static final Set<String> OF_A_JOB = Set.of(
            "jobs",
            "advert",
            "application",
            "career",
            "lab-place",
            "fact:papers",
            "signal:cv_push",
            "signal:job_ask",
            "signal:seeker");

    private static final String VERDICT = "signal:validation_ask";

    private static final String PRESSES = "signal:demand";

    /** What excuses a mail from speaking of work: who presses says little else, who comes back said it before. */
    private static final Set<String> NEED_NOT_SPEAK_OF_IT =
            Set.of(COMES_BACK, "follow-up-outreach", "networking-thanks", PRESSES);

    private static final String WORKING_LIFE = "working-life";

    /** Who would take any place answers no vacancy, but treats the reader as an employment office. */
    private static final String ANY_PLACE = "any-place";

    private static final String NAMES = "signal:names_ask";

    private static final String TALK = "signal:time_ask";

    private static final Set<String> THANKS = Set.of("networking-thanks", "thanks-for-connecting", "what-came-of-it");

    private static final Set<String> FOLLOWS_UP = Set.of("follow-up-outreach", "keep-in-touch");

    private OutreachFacts() {}

    /** Every cue and signal that a fact looks for, by the names of their signs. */
    static Set<String> looksFor() {
        return Stream.of(
                        HELP_WITH_AN_APPLICATION,
                        SAID_TO_A_PERSON,
                        ASKED_OF_A_PERSON,
                        HANDED_IN,
                        SAID_IN_NETWORKING,
                        OTHER_BUSINESS,
                        SAID_BY_A_SEEKER,
                        SAID_IN_A_FOLLOW_UP,
                        STRANGER_WANTS_A_STORY,
                        BUSINESS,
                        SAID_BY_A_STRANGER,
                        SAID_ASKING_FOR_AN_INTRODUCTION,
                        THANKS,
                        FOLLOWS_UP,
                        OF_A_JOB,
                        NEED_NOT_SPEAK_OF_IT,
                        Set.of(NAMES, TALK, VERDICT, WORKING_LIFE, ANY_PLACE),
                        Set.of("signal:validation_ask.cv-review"))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Adds the facts that a draft shows.
     *
     * @param seen the cues and signals of the draft, by the names of their signs
     */
    static void addTo(Set<String> seen, Evidence evidence) {
        if (!evidence.papers().isEmpty()) {
            seen.add("fact:papers");
        }
        if (evidence.draft().to().size() > MANY_RECIPIENTS) {
            seen.add("fact:many-recipients");
        }
        int prose = evidence.prose().size();
        if (prose <= FEW_SENTENCES) {
            seen.add("fact:says-little");
        }
        // A vacancy named is the mark of an application, and of a request to be referred too: only both together tell.
        if (seen.contains("application") || seen.contains("advert")) {
            addOfAnApplication(seen, prose);
        }
        if (seen.containsAll(STRANGER_WANTS_A_STORY) && !showsAny(seen, BUSINESS)) {
            seen.add(WANTS_A_STORY);
        }
        if (!showsAny(seen, OTHER_BUSINESS)) {
            if (seeks(seen)) {
                seen.add(SEEKS);
            }
            if (comesBack(seen)) {
                seen.add(COMES_BACK);
            }
        }
        if (!showsAny(seen, SAID_IN_NETWORKING)) {
            seen.add(SHOWS_NOTHING);
        }
        addOfWork(seen, evidence.thread().underWay());
    }

    private static void addOfWork(Set<String> seen, boolean underWay) {
        boolean jobByAnotherSign = showsAny(seen, OF_A_JOB);
        boolean job = jobByAnotherSign || seen.contains(VERDICT);
        if (!jobByAnotherSign && !seen.contains(WORKING_LIFE)) {
            addIf(seen.contains(PRESSES), PRESSES_FOR_NO_WORK, seen);
            addIf(seen.contains(VERDICT), VERDICT_ON_NO_WORK, seen);
        }
        if (!underWay && !showsAny(seen, NEED_NOT_SPEAK_OF_IT)) {
            if (!job && !seen.contains(WORKING_LIFE)) {
                seen.add(SPEAKS_OF_NO_WORK);
            }
            if (!job && seen.contains(NAMES)) {
                seen.add(NAMES_FOR_NO_JOB);
            }
        }
        if (job && seen.contains(TALK) && !showsAny(seen, OTHER_BUSINESS)) {
            seen.add(TALK_ABOUT_A_JOB);
        }
    }

    private static void addIf(boolean holds, String fact, Set<String> seen) {
        if (holds) {
            seen.add(fact);
        }
    }

    private static void addOfAnApplication(Set<String> seen, int prose) {
        boolean asks =
                prose <= SENTENCES_TO_A_PERSON && showsAny(seen, ASKED_OF_A_PERSON) && !showsAny(seen, HANDED_IN);
        if (asks) {
            seen.add("fact:applies-and-asks");
        }
        if (showsAny(seen, HELP_WITH_AN_APPLICATION)) {
            seen.add("fact:applies-with-help");
        } else if (!asks && !wouldTakeAnyPlace(seen) && !showsAny(seen, SAID_TO_A_PERSON)) {
            seen.add(APPLIES_ALONE);
        }
    }

    private static boolean wouldTakeAnyPlace(Set<String> seen) {
        return seen.contains(ANY_PLACE) && !seen.contains("advert");
    }

    private static boolean seeks(Set<String> seen) {
        boolean forATalk = seen.contains("signal:time_ask") && showsAny(seen, SAID_BY_A_STRANGER);
        boolean forALook = seen.contains("signal:validation_ask.cv-review");
        boolean forWork = seen.contains("signal:job_ask") && showsAny(seen, SAID_BY_A_SEEKER);
        boolean forNames = seen.contains("signal:names_ask") && seen.contains("signal:seeker");
        boolean forAnIntroduction =
                seen.contains("signal:names_ask.introduction") && showsAny(seen, SAID_ASKING_FOR_AN_INTRODUCTION);
        return forATalk || forWork || forALook || forNames || forAnIntroduction;
    }

    private static boolean comesBack(Set<String> seen) {
        return showsAny(seen, THANKS) || (showsAny(seen, FOLLOWS_UP) && showsAny(seen, SAID_IN_A_FOLLOW_UP));
    }

    private static boolean showsAny(Set<String> seen, Set<String> names) {
        return !Collections.disjoint(seen, names);
    }
}
