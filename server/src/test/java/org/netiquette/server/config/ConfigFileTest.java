package org.netiquette.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.review.Severity;
import org.netiquette.server.SampleJudgement;
import org.netiquette.server.languagetool.GrammarUrl;

class ConfigFileTest {

    private final Path file;
    private final ConfigFile reader = new ConfigFile(SampleJudgement::catalogue);

    ConfigFileTest(@TempDir Path folder) {
        this.file = folder.resolve("server.yaml");
    }

    @Test
    void readsEverythingThatMayBeSaid() throws IOException {
        Files.writeString(file, """
                # mine
                port: 9000
                rules:
                  off: [no-game-plan, ask-for-job.opening]
                  severities:
                    ask-for-names: hint
                    ask-for-job: error
                languagetool: http://localhost:8081
                languagetool-addons: [chrome-extension://abc, moz-extension://def]
                """);

        assertThat(reader.read(file))
                .isEqualTo(new ServerConfig(
                        9000,
                        new ReviewSettings(
                                Set.of("no-game-plan", "ask-for-job.opening"),
                                Map.of("ask-for-names", Severity.HINT, "ask-for-job", Severity.ERROR)),
                        Optional.of(GrammarUrl.of("http://127.0.0.1:8081/v2")),
                        Set.of("chrome-extension://abc", "moz-extension://def")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "---\n",
                "{}\n",
                "rules:\n",
                "rules:\n  off:\n  severities:\n",
                "languagetool-addons:\n"
            })
    void takesAFileThatSaysNothingAsTheStandard(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(reader.read(file)).isEqualTo(ServerConfig.standard());
    }

    @Test
    void takesAMissingFileAsTheStandardUnlessItWasAskedFor() {
        assertThat(reader.readIfPresent(file)).isEqualTo(ServerConfig.standard());
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessage(file + ": there is no such file; check the name, or leave out --config.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "prot: 1                      | 1:1:  | there is no key \"prot\"; did you mean \"port\"?",
                "port: 9000¶colour: red       | 2:1:  | there is no key \"colour\"; write one of port, rules, languagetool, languagetool-addons",
                "port: \"9000\"               | 1:7:  | port is not a port; write a number from 1024 to 65535, or 0 for any that is free",
                "port: 80                     | 1:7:  | port is not a port; write a number from 1024 to 65535, or 0 for any that is free",
                "port: 99999999999            | 1:7:  | port is not a port; write a number from 1024 to 65535, or 0 for any that is free",
                "port: 1.5                    | 1:7:  | port is not a port; write a number from 1024 to 65535, or 0 for any that is free",
                "- a                          | 1:1:  | the file does not hold keys with values; write each as key: value",
                "rules: no                    | 1:8:  | rules does not hold keys with values; write each as key: value",
                "rules: {of: []}              | 1:9:  | there is no key \"of\"; did you mean \"off\"?",
                "rules:¶  off: ask-for-job    | 2:8:  | off is not a list; write the ids of rules as [one, another]",
                "rules:¶  off:¶    - 7        | 3:7:  | off holds something that is not an id; write the id of a rule or of a mistake",
                "rules:¶  off: [ask-for-jbo]  | 2:9:  | there is no rule \"ask-for-jbo\"; did you mean \"ask-for-job\"?",
                "rules:¶  off: [ask-for-job.openin] | 2:9: | there is no rule \"ask-for-job.openin\"; did you mean \"ask-for-job.opening\"?",
                "rules:¶  off: [zebra]        | 2:9:  | there is no rule \"zebra\"; GET /api/v1/rules of the running server lists them.",
                "rules:¶  severities:¶    making-demand: hint | 3:5: | there is no rule \"making-demand\"; did you mean \"making-demands\"?",
                "rules:¶  severities:¶    making-demands: eror | 3:21: | there is no severity \"eror\"; did you mean \"error\"?",
                "rules:¶  severities:¶    making-demands: off | 3:21: | this is no severity; write one of hint, warning, error, or put making-demands under off",
                "rules:¶  severities:¶    making-demands: 3 | 3:21: | this is no severity; write one of hint, warning, error, or put making-demands under off",
                "rules:¶  severities: [hint]  | 2:15: | severities does not hold keys with values; write each as key: value",
                "languagetools: http://a      | 1:1:  | there is no key \"languagetools\"; did you mean \"languagetool\"?",
                "languagetool:                | 1:14: | languagetool is not an address; write one such as http://127.0.0.1:8081/v2",
                "languagetool: 8081           | 1:15: | languagetool is not an address; write one such as http://127.0.0.1:8081/v2",
                "languagetool: localhost      | 1:15: | languagetool must be an address such as http://127.0.0.1:8081/v2",
                "port: 0¶languagetool: https://api.languagetool.org/v2 | 2:15: | languagetool is not on this computer, and nothing you write may leave it; the host must be 127.0.0.1, localhost or [::1]. Start LanguageTool here, or bring a distant one here with an SSH tunnel.",
                "languagetool-addons: moz-extension://a | 1:22: | languagetool-addons is not a list; write the origins of add-ons as [one, another]",
                "languagetool-addons: [7]     | 1:23: | languagetool-addons holds something that is not an origin; write that of a browser add-on",
                "languagetool-addons: ['moz-extension://a', 'https://evil.example'] | 1:44: | this is not the origin of a browser add-on; write chrome-extension://ID or moz-extension://ID, for no website can be let in",
                "port: 9000¶---¶port: 9001    | 3:1:  | a second document starts here; write one only",
            })
    void saysToTheColumnWhatIsWrongAndWhatToWrite(String text, String place, String complaint) throws IOException {
        Files.writeString(file, text.replace('¶', '\n'));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessage(file + ":" + place + " " + complaint);
    }

    @Test
    void refusesAKeyThatComesTwice() throws IOException {
        Files.writeString(file, "port: 9000\nport: 9001\n");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessage(file + ":2:1: \"port\" stands here for the second time; write it once");
    }

    @Test
    void saysWhereTheYamlBreaks() throws IOException {
        Files.writeString(file, "port: 9000\nrules: {off: [\n");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessageMatching(
                        ".*server\\.yaml:2:15: this is not valid YAML; check the quotes, brackets and indentation from here on\\.");
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Files.write(file, "port: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessageContaining("UTF-8");
    }
}
