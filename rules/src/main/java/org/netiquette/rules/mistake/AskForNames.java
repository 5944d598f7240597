package org.netiquette.rules.mistake;

import java.util.List;
import java.util.stream.IntStream;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.signal.Signal;

/**
 * Mistake 4: makes contact to get names. Names asked for once, or in one breath, as an aside in a mail with a plan of
 * its own or after a real exchange, are a hint at most; unless the mail presses for them.
 */
final class AskForNames implements MistakeJudge {

    private static final String THANKS_FOR_A_TALK = "networking-thanks";

    private final Wordings wordings;

    AskForNames(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.ASK_FOR_NAMES);
    }

    @Override
    public Judgement judge(Evidence evidence, GamePlan plan) {
        List<Sighting> sightings = evidence.sightings(Signal.NAMES_ASK);
        boolean ownPlan = plan.questions() > 0
                && (plan.research() || plan.reason() || evidence.thread().underWay())
                && asksTheReaderSomething(evidence);
        boolean afterATalk = evidence.showsCue(THANKS_FOR_A_TALK);
        boolean inConversation = evidence.thread().underWay() && (plan.research() || plan.courtesy());
        boolean once = sightings.size() == 1
                || (ownPlan && sentencesFromFirstToLast(evidence) == 1)
                || (afterATalk && sentencesFromFirstToLast(evidence) <= 2);
        boolean aside = once && (ownPlan || inConversation || afterATalk) && !evidence.shows(Signal.DEMAND);
        List<Charge> charges = sightings.stream().map(wordings::charge).toList();
        return aside ? Judgement.excuse(charges) : Judgement.of(charges);
    }

    /**
     * Whether anything else is asked of the reader: their time, something before names are asked for, or a question
     * outright. What else follows names is as a rule meant for whoever is behind them ("introduce me to her, I would
     * ask how she began").
     */
    private static boolean asksTheReaderSomething(Evidence evidence) {
        return evidence.shows(Signal.TIME_ASK)
                || evidence.prose().stream()
                        .takeWhile(read -> !read.shows(Signal.NAMES_ASK))
                        .anyMatch(GamePlans::asks)
                || evidence.prose().stream()
                        .filter(read -> read.isQuestion() && !read.shows(Signal.NAMES_ASK))
                        .anyMatch(GamePlans::asks);
    }

    /**
     * How far apart names are asked for: 1 if all in one sentence ("a colleague who would not mind a question, I'd be
     * glad of a name"), 2 in one after the other ("Do you know anyone there? An introduction would help").
     */
    private static int sentencesFromFirstToLast(Evidence evidence) {
        List<SentenceReading> sentences = evidence.sentences();
        int[] asking = IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).shows(Signal.NAMES_ASK))
                .toArray();
        boolean inSubjectToo = evidence.subject().shows(Signal.NAMES_ASK);
        return asking.length == 0 || inSubjectToo ? Integer.MAX_VALUE : asking[asking.length - 1] - asking[0] + 1;
    }
}
