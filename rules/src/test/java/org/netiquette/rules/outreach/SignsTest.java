package org.netiquette.rules.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.yaml.YamlFile;

class SignsTest {

    private static final Signs SIGNS = Signs.english();

    static Stream<String> signalSigns() {
        return Stream.of(SIGNS.byName().keySet(), OutreachFacts.looksFor())
                .flatMap(Set::stream)
                .filter(name -> name.startsWith("signal:"))
                .distinct();
    }

    static Stream<String> otherSigns() {
        return OutreachFacts.looksFor().stream().filter(name -> !name.startsWith("signal:"));
    }

    @ParameterizedTest
    @MethodSource("otherSigns")
    void aCueThatIsLookedForHasAPackAndAFactIsASign(String name) {
        assertThat(SIGNS.cues().contains(name) || SIGNS.byName().containsKey(name))
                .isTrue();
    }

    @Test
    void whatIsOnlyLookedForIsNoSign() {
        assertThat(SIGNS.onlyLookedFor()).isNotEmpty().noneMatch(SIGNS.byName()::containsKey);
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
