package org.netiquette.rules.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.OutreachVerdict;

/** What becomes of a mail that names a vacancy, by what else it says. */
class OutreachJudgeTest {

    private static final String APPLICATION =
            "Dear Ms Silva,\n\nI am applying for the dispatcher position at Harbour Freight. I have nine years on the"
                    + " night desk.";

    private final Reviewer reviewer = Reviewer.create(ReviewSettings.standard());

    @Test
    void whoAppliesAndAsksForNothingElseWritesNoOutreach() {
        OutreachVerdict verdict = judge(APPLICATION);
        assertThat(verdict.likely()).isFalse();
        assertThat(verdict.reasons()).contains("it answers an advertised vacancy");
    }

    @Test
    void whoAppliesAndAsksToBeReferredWritesOutreach() {
        OutreachVerdict verdict = judge(APPLICATION + " Would you refer me?");
        assertThat(verdict.likely()).isTrue();
        assertThat(verdict.reasons()).contains("it asks a person to help with an application");
    }

    @Test
    void whoAppliedAndAsksAPersonAboutTheirOwnYearsIsNotTakenToApplyAlone() {
        OutreachVerdict verdict = judge("Dear Ms Silva,\n\nI recently applied for the dispatcher role at Harbour"
                + " Freight. How did you learn to sleep between two night shifts, and what surprised you most?");
        assertThat(verdict.likely()).isTrue();
        assertThat(verdict.reasons()).doesNotContain("it answers an advertised vacancy");
    }

    private OutreachVerdict judge(String body) {
        return reviewer.review(Draft.ofText(body)).outreach();
    }
}
