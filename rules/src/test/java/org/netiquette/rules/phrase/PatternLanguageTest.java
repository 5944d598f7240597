package org.netiquette.rules.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.yaml.YamlError;
import org.netiquette.rules.yaml.YamlFile;

/** What each mark of the pattern language means, as a writer of packs would try it out. */
class PatternLanguageTest {

    private static List<String> find(String phrase, String sentence) {
        return find(pack("      - \"" + phrase + "\"\n"), sentence, "");
    }

    private static String pack(String phrases) {
        return """
                signal: demand
                about: A test.
                groups:
                  - name: test
                    phrases:
                """ + phrases + """
                    flags: ["[[x]]"]
                    passes: ["y"]
                """;
    }

    private static List<String> find(String pack, String sentence, String more) {
        PhraseDetector detector = PhraseDetector.ofPack(Signal.DEMAND, YamlFile.parse("test.yaml", pack + more));
        return detector.read(sentence).signals().stream()
                .map(hit -> hit.span().slice(sentence))
                .toList();
    }

    @Test
    void wordsMatchInAnyCaseAndWithOrWithoutAccents() {
        assertThat(find("my resume", "Here is My RÉSUMÉ.")).containsExactly("My RÉSUMÉ");
    }

    @Test
    void aTildeStandsForAllFormsOfAWord() {
        assertThat(find("send~ it", "She sent it, he sends it and I am sending it."))
                .containsExactly("sent it", "sends it", "sending it");
        assertThat(find("vacancy~", "no vacancies")).isEmpty();
        assertThat(find("plan~", "We planned and are planning plans")).containsExactly("planned", "planning", "plans");
    }

    @Test
    void anApostropheSIsAWordOfItsOwn() {
        assertThat(find("firm 's values", "I like your firm's values.")).containsExactly("firm's values");
        assertThat(find("who is the boss", "Who's the boss?")).containsExactly("Who's the boss");
    }

    @Test
    void barsInRoundBracketsAreAlternativesAndSquareBracketsAreOptional() {
        assertThat(find("(a call | a quick chat) [today]", "A call today or a quick chat?"))
                .containsExactly("A call today", "a quick chat");
    }

    @Test
    void aGapHoldsAFewWordsAndStopsAtCommasUnlessItHasThreeDots() {
        assertThat(find("give ..2 names", "Give me your names")).containsExactly("Give me your names");
        assertThat(find("give ..2 names", "Give me all of your names")).isEmpty();
        assertThat(find("give ..4 names", "Give me, if you can, names")).isEmpty();
        assertThat(find("give ...4 names", "Give me, if you can, names")).containsExactly("Give me, if you can, names");
    }

    @Test
    void nothingReachesFromOneThoughtIntoTheNext() {
        assertThat(find("send ..5 cv", "Send it — my cv is old")).isEmpty();
        assertThat(find("send ..5 cv", "Send it; cv follows")).isEmpty();
    }

    @Test
    void aHatMatchesWhereTheSentenceStartsAfterGreetingsAndOpeners() {
        assertThat(find("^ call me", "Call me today")).containsExactly("Call me");
        assertThat(find("^ call me", "Hi Dave, so please call me")).containsExactly("call me");
        assertThat(find("^ call me", "My friends call me Bo")).isEmpty();
    }

    @Test
    void aDollarMatchesWhereTheThoughtEnds() {
        assertThat(find("thanks $", "Thanks")).containsExactly("Thanks");
        assertThat(find("thanks $", "Thanks for reading")).isEmpty();
    }

    @Test
    void aQuestionMarkAsksForAQuestion() {
        assertThat(find("who hires ?", "Who hires at Acme?")).containsExactly("Who hires");
        assertThat(find("who hires ?", "I know who hires.")).isEmpty();
    }

    @Test
    void listsAndKindsStandForManyWords() {
        assertThat(find("{cv}", "My cover letter is short.")).containsExactly("cover letter");
        assertThat(find("met <name>", "I met Ada, and I met him.")).containsExactly("met Ada");
        assertThat(find("<number> minutes", "Only 15 minutes")).containsExactly("15 minutes");
    }

    @Test
    void aNotBeforeAWordingUndoesItAndAHarmlessOneDoesNot() {
        assertThat(find("ask~ you for a job", "I am not asking you for a job.")).isEmpty();
        assertThat(find("ask~ you for a job", "I never said this, I ask you for a job."))
                .containsExactly("ask you for a job");
        assertThat(find("introduce me", "Why not introduce me?")).containsExactly("introduce me");
    }

    @Test
    void negationCanBeIgnored() {
        String pack = pack("      - \"answer my mail\"\n") + "    negation: ignored\n";
        assertThat(find(pack, "You did not answer my mail.", "")).containsExactly("answer my mail");
    }

    @Test
    void anExceptionClearsWhatItOverlapsAndUnlessClearsTheSentence() {
        String pack = pack("      - \"introduce me to\"\n");
        assertThat(find(pack, "Introduce me to the topic.", "    except: [\"me to the topic\"]\n"))
                .isEmpty();
        assertThat(find(pack, "Introduce me to Ada.", "    except: [\"me to the topic\"]\n"))
                .hasSize(1);
        assertThat(find(pack, "Introduce me to Ada at the party.", "    unless: [\"party\"]\n"))
                .isEmpty();
    }

    @Test
    void aBrokenPhraseIsNamedWithFileLineAndWhatToWrite() {
        assertThatThrownBy(() -> find("send (me | us", "x"))
                .isInstanceOf(YamlError.class)
                .hasMessageContaining("test.yaml:6:")
                .hasMessageContaining("the '(' at character 6 is never closed; write ')' where it ends");
        assertThatThrownBy(() -> find("my {cvv}", "x")).hasMessageContaining("there is no word list {cvv}");
        assertThatThrownBy(() -> find("a <nmae>", "x"))
                .hasMessageContaining("write one of [email, name, number, url, word]");
        assertThatThrownBy(() -> find("a . b", "x")).hasMessageContaining("..5");
        assertThatThrownBy(() -> find("a ) b", "x")).hasMessageContaining("closes nothing");
    }

    @Test
    void aGroupWithoutExamplesOfBothKindsIsRefused() {
        String pack = pack("      - \"x\"\n");
        assertThatThrownBy(() -> find(pack.replace("flags: [\"[[x]]\"]", "flags: []"), "x", ""))
                .isInstanceOf(YamlError.class)
                .hasMessageContaining("test.yaml:4:")
                .hasMessageContaining("needs at least one sentence under 'flags'");
        assertThatThrownBy(() -> find(pack.replace("passes: [\"y\"]", "passes: []"), "x", ""))
                .hasMessageContaining("'passes'");
    }

    @Test
    void aMisspeltKeyIsNamedWithTheKeysThatThereAre() {
        assertThatThrownBy(() -> find(pack("      - \"x\"\n"), "x", "    exept: [\"y\"]\n"))
                .hasMessageContaining("there is no key 'exept' here")
                .hasMessageContaining("except");
    }
}
