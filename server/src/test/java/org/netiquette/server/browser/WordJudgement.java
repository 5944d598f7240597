package org.netiquette.server.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.review.Strength;
import org.netiquette.server.Judgement;
import org.netiquette.server.SampleJudgement;

/** A judgement that goes by a few fixed words, so that a test can bring about every state of the page. */
final class WordJudgement {

    static final String JOB = "a job for me";
    static final String NAMES = "names of managers";
    static final String HURRY = "by Friday";
    static final String RESEARCH = "your talk on tides";
    static final String SUBJECT = "Vacancy?";
    static final String CV = "CV_Tom.pdf";
    static final String AIMLESS = "pick your brain";
    static final String COLLEAGUE = "minutes of Tuesday";
    static final String SUGGESTION = "Ask how they came to where they are.";

    private WordJudgement() {}

    static Judgement judgement() {
        return SampleJudgement.of(WordJudgement::review);
    }

    private static Review review(Draft draft) {
        boolean colleague = (draft.body() + draft.thread()).contains(COLLEAGUE);
        boolean research = draft.body().contains(RESEARCH);
        return new Review(
                new OutreachVerdict(!colleague, 0.9, List.of(colleague ? "speaks of minutes" : "asks for time")),
                "en",
                colleague ? List.of() : findings(draft),
                research && !colleague ? List.of(new Strength("research", spanOf(draft.body(), RESEARCH))) : List.of(),
                new GamePlan(true, research, draft.body().contains("?") ? 1 : 0, false),
                List.of());
    }

    private static List<Finding> findings(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        if (draft.subject().contains(SUBJECT)) {
            Place place = Place.subject(draft.subject(), spanOf(draft.subject(), SUBJECT));
            findings.add(finding(Mistake.ASK_FOR_JOB, Severity.WARNING, place));
        }
        addIfSaid(findings, draft, JOB, Mistake.ASK_FOR_JOB, Severity.ERROR);
        addIfSaid(findings, draft, NAMES, Mistake.ASK_FOR_NAMES, Severity.WARNING);
        addIfSaid(findings, draft, HURRY, Mistake.MAKING_DEMANDS, Severity.HINT);
        IntStream.range(0, draft.attachments().size())
                .filter(index -> draft.attachments().get(index).equals(CV))
                .mapToObj(index -> finding(Mistake.ASK_FOR_JOB, Severity.ERROR, Place.attachment(index, CV)))
                .forEach(findings::add);
        if (draft.body().contains(AIMLESS)) {
            findings.add(finding(Mistake.NO_GAME_PLAN, Severity.WARNING, Place.draft()));
        }
        return findings;
    }

    private static void addIfSaid(
            List<Finding> findings, Draft draft, String words, Mistake mistake, Severity severity) {
        if (draft.body().contains(words)) {
            findings.add(finding(mistake, severity, Place.body(draft.body(), spanOf(draft.body(), words))));
        }
    }

    private static Finding finding(Mistake mistake, Severity severity, Place place) {
        return new Finding(
                mistake + "/" + place.quote(),
                mistake,
                "sample",
                severity,
                place,
                "This corners the reader.",
                "People help more gladly when they are free to say no.",
                SUGGESTION);
    }

    private static Span spanOf(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
