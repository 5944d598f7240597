package org.netiquette.rules.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.netiquette.rules.outreach.Signs;
import org.netiquette.rules.signal.CueHit;
import org.netiquette.rules.signal.Reading;

/**
 * Runs the example sentences of every pack: each flagged one gives one hit at the marked words, each passed one none.
 */
class PackExamplesTest {

    private static final int FEWEST_EXAMPLES = 400;

    private final PhraseDetector detector =
            PhraseDetector.english(Signs.english().cues());

    @TestFactory
    Stream<DynamicContainer> everyPackKeepsTheWordOfItsExamples() {
        return detector.examples().entrySet().stream()
                .map(pack -> DynamicContainer.dynamicContainer(
                        pack.getKey(),
                        pack.getValue().stream()
                                .map(example ->
                                        DynamicTest.dynamicTest(example.text(), () -> check(pack.getKey(), example)))));
    }

    private void check(String label, Example example) {
        Reading reading = detector.read(example.text());
        List<String> found = Stream.concat(
                        reading.signals().stream()
                                .filter(hit -> hit.signal().id().equals(label))
                                .map(hit -> hit.span().slice(example.text())),
                        reading.cues().stream()
                                .filter(hit -> hit.cue().equals(label))
                                .map(CueHit::span)
                                .map(span -> span.slice(example.text())))
                .toList();
        List<String> wanted = example.marked().map(span -> span.slice(example.text())).stream()
                .toList();
        assertThat(found)
                .as("%s:%d: %s", example.file(), example.line(), example.text())
                .isEqualTo(wanted);
    }

    @Test
    void thePacksHoldEnoughExamplesToBeTrusted() {
        Map<String, List<Example>> examples = detector.examples();
        assertThat(examples.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(FEWEST_EXAMPLES);
    }
}
