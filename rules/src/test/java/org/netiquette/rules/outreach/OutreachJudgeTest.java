package org.netiquette.rules.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.document.Weights;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.evidence.ApplicationPapers;
import org.netiquette.rules.evidence.EvidenceReader;
import org.netiquette.rules.phrase.PhraseDetector;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.SentenceSplitter;

/** What the judge gives as reasons where nothing that was said stands behind the decision. */
class OutreachJudgeTest {

    private static final Draft SAYS_NOTHING = Draft.ofText("The kiln is cold again. Lunch was fine. It rains.");

    private final EvidenceReader reader = new EvidenceReader(
            AuthorTextReader.load(),
            new SentenceSplitter(MailLines.english()),
            PhraseDetector.english(Signs.english().cues()),
            ApplicationPapers.load());

    @Test
    void whatIsOutreachAndSaysNothingIsSoByItsWording() {
        assertThat(judge(9).reasons()).containsExactly("it is worded as networking mails are");
    }

    @Test
    void whatIsNoneAndSaysNothingShowsNothing() {
        assertThat(judge(-9).reasons())
                .containsExactlyInAnyOrder(
                        "nothing in it shows a networking contact", "no word of a job or of studies was seen in it");
    }

    private OutreachVerdict judge(double bias) {
        Weights weights = new Weights(Map.of(), bias);
        return new OutreachJudge(Signs.english(), weights).judge(reader.read(SAYS_NOTHING));
    }
}
