package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081,http://127.0.0.1:8081/v2",
        "http://127.0.0.1:8081/v2,http://127.0.0.1:8081/v2",
        "http://127.0.0.1:8081/v2/,http://127.0.0.1:8081/v2",
        "http://127.0.0.1:8081/v2/check,http://127.0.0.1:8081/v2",
        "HTTP://LocalHost:8081/api/v2,http://127.0.0.1:8081/api/v2",
        "http://localhost,http://127.0.0.1/v2",
        "http://127.9.255.1:8081,http://127.9.255.1:8081/v2",
        "http://[::1]:8081,http://[::1]:8081/v2",
    })
    void takesWhatUsersTypeIntoLanguageToolsClients(String typed, String base) {
        assertThat(GrammarUrl.of(typed).base()).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.languagetool.org/v2",
                "https://api.languagetool.org/v2",
                "http://192.168.0.7:8081",
                "http://0.0.0.0:8081",
                "http://10.0.0.1",
                "http://127.0.0.1.evil.example:8081",
                "http://localhost.evil.example:8081",
                "http://127.1:8081",
                "http://127.0.0.256:8081",
                "http://2130706433:8081",
                "http://0x7f.0.0.1:8081",
                "http://[::ffff:8.8.8.8]:8081",
                "http://[fe80::1]:8081",
            })
    void refusesEveryOtherComputerAndSaysWhy(String typed) {
        assertThatThrownBy(() -> GrammarUrl.of(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "(is not on this computer, and nothing you write may leave it.*|must be an address.*)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.languagetool.org/v2",
                "https://api.languagetool.org/v2",
                "http://192.168.0.7:8081",
                "http://[fe80::1]:8081"
            })
    void saysThatTextMustNotLeave(String typed) {
        assertThatThrownBy(() -> GrammarUrl.of(typed)).hasMessageContaining("nothing you write may leave it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8081",
                "https://127.0.0.1:8081",
                "ftp://127.0.0.1",
                "http://user:secret@127.0.0.1:8081",
                "http://127.0.0.1@evil.example/",
                "http://127.0.0.1:8081/v2?x=1",
                "http://127.0.0.1:8081/#x",
                "http://",
                "http://127.0.0.1:65536",
                "http://127.0.0.1:0x1F",
                "http:// 127.0.0.1",
                "127.0.0.1",
            })
    void refusesWhatIsNoSuchAddress(String typed) {
        assertThatThrownBy(() -> GrammarUrl.of(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be an address such as http://127.0.0.1:8081/v2");
    }
}
