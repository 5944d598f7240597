package org.netiquette.scanner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RFC 3676 says of lines, each with the section that says it. */
class FlowedTextTest {

    @Test
    void joinsLinesThatEndWithABlank_4_1() {
        assertThat(FlowedText.unfold("Dear Dana, how did \nyou choose \nyour port?\n", false))
                .isEqualTo("Dear Dana, how did you choose your port?\n");
    }

    @Test
    void keepsLinesThatDoNotEndWithABlank_4_1() {
        assertThat(FlowedText.unfold("Dear Dana,\nhow are you?", false)).isEqualTo("Dear Dana,\nhow are you?");
    }

    @Test
    void takesTheBlankAwayIfAsked_4_1() {
        assertThat(FlowedText.unfold("田中さん、こん \nにちは", true)).isEqualTo("田中さん、こんにちは");
    }

    @Test
    void keepsTheBlankThatIsText_4_1() {
        assertThat(FlowedText.unfold("Dear  \nDana", true)).isEqualTo("Dear Dana");
    }

    @Test
    void endsAParagraphAtAnEmptyLine_4_1() {
        assertThat(FlowedText.unfold("one \n\ntwo", false)).isEqualTo("one \ntwo");
    }

    @Test
    void neverFlowsIntoOrOutOfTheSignatureLine_4_3() {
        assertThat(FlowedText.unfold("Kind \n-- \nAna \nLima", false)).isEqualTo("Kind \n-- \nAna Lima");
    }

    @Test
    void neverFlowsOutOfAQuotedSignatureLine_4_3() {
        assertThat(FlowedText.unfold("> -- \n> Dana", false)).isEqualTo("> -- \n> Dana");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"  two blanks| two blanks", " >not quoted|>not quoted", " From here|From here"})
    void takesOneStuffedBlankAway_4_4(String line, String unstuffed) {
        assertThat(FlowedText.unfold(line, false)).isEqualTo(unstuffed);
    }

    @Test
    void joinsQuotedLinesOfOneDepth_4_5() {
        assertThat(FlowedText.unfold("> How did \n> you choose?\nI asked \naround.", false))
                .isEqualTo("> How did you choose?\nI asked around.");
    }

    @Test
    void endsAParagraphWhereTheDepthChanges_4_5() {
        assertThat(FlowedText.unfold(">> deep \n> less \nmine", false)).isEqualTo(">> deep \n> less \nmine");
    }

    @Test
    void countsTheDepthBeforeItTakesTheStuffingAway_4_5() {
        assertThat(FlowedText.unfold(">>> three\n> > one", false)).isEqualTo(">>> three\n> > one");
    }

    @Test
    void keepsAnEmptyQuotedLine() {
        assertThat(FlowedText.unfold("> one\n>\n> two", false)).isEqualTo("> one\n>\n> two");
    }

    @Test
    void keepsALastLineThatPromisesMore() {
        assertThat(FlowedText.unfold("Dear \nDana ", false)).isEqualTo("Dear Dana ");
    }

    @Test
    void leavesEmptyTextEmpty() {
        assertThat(FlowedText.unfold("", false)).isEmpty();
    }
}
