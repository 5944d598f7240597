package org.netiquette.rules.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.Sighting;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.signal.Signal;

/** Mistake 1: asks for a job, or hands over application papers that nobody asked for. */
final class AskForJob implements MistakeJudge {

    static final String ATTACHMENT = "ask-for-job.attachment";

    /** Wordings that hand the CV on to somebody else, which a reader who asked for it did not ask for. */
    private static final Set<String> NEVER_ASKED_FOR = Set.of("forward-it", "forward-mail");

    /** Wordings that say that the reader asked for the CV. Whether that is so, only the two of them know. */
    private static final Set<String> SAID_TO_BE_ASKED_FOR = Set.of("as-requested");

    private final Wordings wordings;

    AskForJob(RuleBook book) {
        this.wordings = new Wordings(book, Mistake.ASK_FOR_JOB);
    }

    @Override
    public Judgement judge(Evidence evidence, GamePlan plan) {
        List<Charge> charges = new ArrayList<>();
        for (Sighting sighting : evidence.sightings(Signal.JOB_ASK)) {
            charges.add(wordings.charge(sighting));
        }
        boolean excused = false;
        boolean saidToBeAskedFor = false;
        for (Sighting sighting : evidence.sightings(Signal.CV_PUSH)) {
            String group = sighting.hit().group();
            boolean welcome = evidence.thread().asksForCv() && !NEVER_ASKED_FOR.contains(group);
            saidToBeAskedFor |= SAID_TO_BE_ASKED_FOR.contains(group);
            if (!welcome && !SAID_TO_BE_ASKED_FOR.contains(group)) {
                Charge charge = wordings.charge(sighting);
                boolean judged = isAskedToBeJudged(charge, evidence);
                excused |= judged;
                charges.add(judged ? charge.asHint() : charge);
            }
        }
        if (!evidence.thread().asksForCv() && !saidToBeAskedFor) {
            for (int paper : evidence.papers()) {
                String fileName = evidence.draft().attachments().get(paper);
                charges.add(new Charge(
                        ATTACHMENT, java.util.Optional.empty(), Place.attachment(paper, fileName), fileName));
            }
        }
        return new Judgement(charges, excused);
    }

    /**
     * Whether a sentence that only reads as if it handed over papers asks for a verdict on them ("would you review my
     * portfolio?"), which is another mistake.
     */
    private static boolean isAskedToBeJudged(Charge charge, Evidence evidence) {
        return charge.rule().endsWith(Suspicion.RULE)
                && evidence.sightings(Signal.VALIDATION_ASK).stream()
                        .map(Sighting::place)
                        .anyMatch(charge.place()::overlaps);
    }
}
