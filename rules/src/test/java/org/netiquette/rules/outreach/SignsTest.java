package org.netiquette.rules.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.yaml.YamlFile;

class SignsTest {

    static Stream<String> signalSigns() {
        return Signs.english().byName().keySet().stream().filter(name -> name.startsWith("signal:"));
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
