package org.netiquette.server.languagetool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.catalogue.RuleEntry;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.server.Judgement;
import org.netiquette.server.SampleJudgement;

/**
 * Finds the word "job", in body and subject, misses a plan where there is the word "call", and remembers what it saw.
 */
final class JobJudgement {

    private static final String OPENING = "ask-for-job.opening";
    private static final String NOTHING_SHOWN = "no-game-plan.nothing-shown";

    private final Queue<Draft> seen = new ConcurrentLinkedQueue<>();

    Judgement judgement() {
        RuleCatalogue catalogue = new RuleCatalogue(
                "job-1",
                Map.of(Mistake.ASK_FOR_JOB, "Asking for a job", Mistake.NO_GAME_PLAN, "Coming unprepared"),
                List.of(
                        rule(OPENING, Mistake.ASK_FOR_JOB, "Asks for an opening"),
                        rule(NOTHING_SHOWN, Mistake.NO_GAME_PLAN, "Shows no plan")));
        return new Judgement(catalogue, "job-1", SampleJudgement.MODEL, this::review);
    }

    /** The drafts that were reviewed, in order. */
    List<Draft> seen() {
        return List.copyOf(seen);
    }

    private Review review(Draft draft) {
        seen.add(draft);
        boolean english = draft.language().startsWith("en") || draft.language().equals(Draft.AUTO);
        List<Finding> findings = new ArrayList<>();
        if (english) {
            spans(draft.subject())
                    .forEach(span ->
                            findings.add(finding(OPENING, Mistake.ASK_FOR_JOB, Place.subject(draft.subject(), span))));
            spans(draft.body())
                    .forEach(span ->
                            findings.add(finding(OPENING, Mistake.ASK_FOR_JOB, Place.body(draft.body(), span))));
            if (draft.body().contains("call")) {
                findings.add(finding(NOTHING_SHOWN, Mistake.NO_GAME_PLAN, Place.draft()));
            }
        }
        return new Review(
                new OutreachVerdict(english, 0.9, List.of()),
                english ? "en" : draft.language(),
                findings,
                List.of(),
                new GamePlan(false, false, 0, false),
                List.of());
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf("job"); at >= 0; at = text.indexOf("job", at + 1)) {
            spans.add(new Span(at, at + "job".length()));
        }
        return spans;
    }

    private static Finding finding(String rule, Mistake mistake, Place place) {
        Severity severity = mistake == Mistake.NO_GAME_PLAN ? Severity.HINT : Severity.ERROR;
        return new Finding(rule, mistake, rule, severity, place, "Seen.", "It hurts.", "Ask how.");
    }

    private static RuleEntry rule(String id, Mistake mistake, String title) {
        return new RuleEntry(id, mistake, Severity.ERROR, title, "It hurts.", "Ask how.", List.of(), List.of());
    }
}
