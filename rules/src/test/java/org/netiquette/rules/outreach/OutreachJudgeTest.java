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

/** What the judge gives as reasons where no sign stands behind the decision. */
class OutreachJudgeTest {

    private static final Draft WITHOUT_A_SIGN = Draft.ofText("The kiln is cold again. Lunch was fine. It rains.");

    private final EvidenceReader reader = new EvidenceReader(
            AuthorTextReader.load(),
            new SentenceSplitter(MailLines.english()),
            PhraseDetector.english(Signs.english().cues()),
            ApplicationPapers.load());

    @Test
    void whatIsOutreachWithoutASignIsSoByItsWording() {
        assertThat(judge(9).reasons()).containsExactly("it is worded as networking mails are");
    }

    @Test
    void whatIsNoneWithoutASignShowsNothing() {
        assertThat(judge(-9).reasons())
                .containsExactlyInAnyOrder(
                        "nothing in it shows a networking contact", "it speaks neither of work nor of studies");
    }

    private OutreachVerdict judge(double bias) {
        Weights weights = new Weights(Map.of(), bias);
        return new OutreachJudge(Signs.english(), weights).judge(reader.read(WITHOUT_A_SIGN));
    }
}
