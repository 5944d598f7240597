package org.netiquette.rules.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.evidence.ApplicationPapers;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.EvidenceReader;
import org.netiquette.rules.phrase.PhraseDetector;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.SentenceSplitter;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.yaml.YamlFile;

class SignsTest {

    private static final Signs SIGNS = Signs.english();

    static Stream<String> signalSigns() {
        return Stream.of(SIGNS.byName().keySet(), OutreachFacts.looksFor(), OddsBeyondTraining.bySign())
                .flatMap(Set::stream)
                .filter(name -> name.startsWith("signal:"))
                .distinct();
    }

    static Stream<String> otherSigns() {
        return Stream.of(OutreachFacts.looksFor(), OddsBeyondTraining.bySign())
                .flatMap(Set::stream)
                .filter(name -> !name.startsWith("signal:"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("otherSigns")
    void aCueOrFactThatIsLookedForIsASign(String name) {
        assertThat(SIGNS.byName()).containsKey(name);
    }

    @Test
    void whatCountsBeyondTrainingIsATrait() {
        assertThat(OddsBeyondTraining.bySign())
                .allSatisfy(name -> assertThat(SIGNS.byName())
                        .hasEntrySatisfying(
                                name, sign -> assertThat(sign.weight()).isNotZero()));
    }

    @Test
    void whatIsOnlyLookedForIsNoTrait() {
        Evidence evidence = new EvidenceReader(
                        AuthorTextReader.load(),
                        new SentenceSplitter(MailLines.english()),
                        PhraseDetector.english(SIGNS.cues()),
                        ApplicationPapers.load())
                .read(Draft.ofText("You have a job for a student, and I was laid off."));

        assertThat(SignsSeen.in(evidence)).contains("jobs", "working-life");
        assertThat(OutreachTraits.of(evidence, SIGNS)).doesNotContainKeys("sign jobs", "sign working-life");
    }

    @ParameterizedTest
    @MethodSource("signalSigns")
    void aSignNamesASignalThatThereIsAndAGroupOfItsPack(String sign) {
        String[] named = sign.substring("signal:".length()).split("\\.", 2);

        assertThat(Signal.find(named[0])).isPresent();
        if (named.length > 1) {
            assertThat(YamlFile.resource("signals/" + named[0] + ".en.yaml")
                            .get("groups")
                            .items())
                    .extracting(group -> group.get("name").text())
                    .contains(named[1]);
        }
    }
}
