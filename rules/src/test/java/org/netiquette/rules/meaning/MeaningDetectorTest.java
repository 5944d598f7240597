package org.netiquette.rules.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.signal.Detector;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.signal.Strength;

/** How what phrases see and what the model understands become one reading. */
class MeaningDetectorTest {

    private static final String ASKS_FOR_WORK = "Would your crew have room for one more pair of hands this winter?";
    private static final String SAYS_NOTHING = "The ferry was late again and the soup was cold.";

    private static final MeaningModel MODEL = MeaningModel.english();
    private static final Detector SEES_NOTHING = sentence -> Reading.NOTHING;

    @Test
    void aWordingThatNoPhraseForesawIsSeenAsAWholeSentence() {
        Reading reading = new MeaningDetector(SEES_NOTHING, MODEL).read(ASKS_FOR_WORK);

        assertThat(reading.signals()).anySatisfy(hit -> {
            assertThat(hit.signal()).isEqualTo(Signal.JOB_ASK);
            assertThat(hit.group()).isEqualTo(MeaningDetector.GROUP);
            assertThat(hit.span()).isEqualTo(new Span(0, ASKS_FOR_WORK.length()));
        });
    }

    @Test
    void whatIsNeverSureIsNeverStrong() {
        Reading reading = new MeaningDetector(SEES_NOTHING, MODEL).read(ASKS_FOR_WORK);

        assertThat(reading.signals()).extracting(SignalHit::strength).doesNotContain(Strength.STRONG);
    }

    @Test
    void whereBothSeeASignalThePhraseSaysWhereItStands() {
        SignalHit phrase = new SignalHit(Signal.JOB_ASK, "hire-me", Strength.STRONG, new Span(6, 20));
        Reading reading = new MeaningDetector(seeing(phrase), MODEL).read(ASKS_FOR_WORK);

        assertThat(reading.signals())
                .filteredOn(hit -> hit.signal() == Signal.JOB_ASK)
                .containsExactly(phrase);
    }

    @Test
    void aPhraseThatTheModelContradictsCountsAStepLess() {
        SignalHit phrase = new SignalHit(Signal.NAMES_ASK, "who-decides", Strength.STRONG, new Span(4, 9));
        Reading reading = new MeaningDetector(seeing(phrase), MODEL).read(SAYS_NOTHING);

        assertThat(reading.signals())
                .filteredOn(hit -> hit.signal() == Signal.NAMES_ASK)
                .extracting(SignalHit::strength)
                .containsExactly(Strength.LIKELY);
    }

    @Test
    void aSentenceThatSaysNothingShowsNothing() {
        assertThat(new MeaningDetector(SEES_NOTHING, MODEL).read(SAYS_NOTHING).signals())
                .isEmpty();
    }

    @Test
    void nobodysNameMatters() {
        Detector detector = new MeaningDetector(SEES_NOTHING, MODEL);

        assertThat(detector.read("Could you ask Zbigniew whether Orlenko takes people on?")
                        .likelihoods())
                .isEqualTo(detector.read("Could you ask Thandeka whether Quillfeather takes people on?")
                        .likelihoods());
    }

    @Test
    void aBlankSentenceIsNotReadByTheModel() {
        assertThat(new MeaningDetector(SEES_NOTHING, MODEL).read(" ")).isEqualTo(Reading.NOTHING);
    }

    private static Detector seeing(SignalHit hit) {
        return sentence -> new Reading(List.of(hit), List.of());
    }
}
