package org.netiquette.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.sentence.Sentence.Role;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter(MailLines.english());

    private List<Sentence> split(String text) {
        return splitter.split(text, List.of(new Span(0, text.length())));
    }

    private List<String> texts(String text) {
        return split(text).stream().map(Sentence::text).toList();
    }

    @Test
    void partsAPlainParagraphAtItsFullStops() {
        assertThat(texts("I read your talk. It made me think! May I ask why?"))
                .containsExactly("I read your talk.", "It made me think!", "May I ask why?");
    }

    @Test
    void endsNoSentenceAtAnAbbreviationOrAnInitial() {
        assertThat(texts("I worked for Dr. Weber and J. Osei at Acme Inc. in Graz, e.g. on pumps. Then I left."))
                .containsExactly(
                        "I worked for Dr. Weber and J. Osei at Acme Inc. in Graz, e.g. on pumps.", "Then I left.");
    }

    @Test
    void endsASentenceAtAFullStopBeforeASmallLetter() {
        assertThat(texts("i am a welder. i have no job. got any work?"))
                .containsExactly("i am a welder.", "i have no job.", "got any work?");
    }

    @Test
    void putsLinesTogetherThatAMailClientWrapped() {
        String wrapped = "I have been working as a nurse in Leeds for eleven years and I am\n"
                + "now looking into health technology. Could you tell me how you made\nthe step?";
        assertThat(texts(wrapped))
                .containsExactly(
                        "I have been working as a nurse in Leeds for eleven years and I am\nnow looking into health technology.",
                        "Could you tell me how you made\nthe step?");
    }

    @Test
    void keepsShortLinesWithoutFullStopsApart() {
        assertThat(texts("Hi Laura\nIm 24 and I just quit my job\nDo you have any advice\nthx"))
                .containsExactly("Hi Laura", "Im 24 and I just quit my job", "Do you have any advice", "thx");
    }

    @Test
    void readsEachBulletAsASentenceWithoutItsMark() {
        assertThat(texts("Two things:\n- why did you leave audit\n* what would you do again\n2) who taught you"))
                .containsExactly("Two things:", "why did you leave audit", "what would you do again", "who taught you");
    }

    @Test
    void knowsGreetingSignOffAndName() {
        assertThat(split("Dear Ms Okafor,\n\nI have a question.\n\nKind regards,\nHannah Birtwistle"))
                .extracting(Sentence::role)
                .containsExactly(Role.GREETING, Role.PROSE, Role.SIGN_OFF, Role.NAME);
    }

    @Test
    void readsAPostscriptBelowTheNameAsProse() {
        assertThat(split("Hello,\nThank you for the talk.\nBest,\nIda\nPS: my CV is attached, just in case."))
                .last()
                .satisfies(last -> assertThat(last.role()).isEqualTo(Role.PROSE))
                .satisfies(last -> assertThat(last.text()).isEqualTo("PS: my CV is attached, just in case."));
    }

    @Test
    void spansPointIntoTheText() {
        String text = "Hi 👋,\r\n\r\n  I read your post. Why Lisbon?  \r\n";
        for (Sentence sentence : split(text)) {
            assertThat(sentence.span().slice(text)).isEqualTo(sentence.text());
        }
        assertThat(texts(text)).containsExactly("Hi 👋,", "I read your post.", "Why Lisbon?");
    }

    @Test
    void hasNoSentencesWhereThereAreNoWords() {
        assertThat(texts("")).isEmpty();
        assertThat(texts(" \n\t\r\n ")).isEmpty();
    }

    @Test
    void bearsLinesOfMarksAlone() {
        assertThat(texts("Why Lisbon?\n,\n!\n:\n?")).contains("Why Lisbon?");
    }

    @Test
    void theExamplesBesideTheGreetingsHold() {
        YamlNode greetings = YamlFile.resource("sentence/mail-lines.en.yaml").get("greetings");
        for (String greeting : greetings.get("flags").texts()) {
            assertThat(split(greeting + "\nI have a question."))
                    .first()
                    .extracting(Sentence::role)
                    .isEqualTo(Role.GREETING);
        }
        for (String prose : greetings.get("passes").texts()) {
            assertThat(split(prose + "\nI have a question."))
                    .first()
                    .extracting(Sentence::role)
                    .isEqualTo(Role.PROSE);
        }
    }

    @Test
    void theExamplesBesideTheAbbreviationsHold() {
        YamlNode abbreviations =
                YamlFile.resource("sentence/mail-lines.en.yaml").get("abbreviations");
        for (String one : abbreviations.get("flags").texts()) {
            assertThat(texts(one)).hasSize(1);
        }
        for (String two : abbreviations.get("passes").texts()) {
            assertThat(texts(two)).hasSize(2);
        }
    }

    @Test
    void cutsARunOnWithoutAnyMarkWhereTheNextThoughtStarts() {
        assertThat(texts("i am a nurse from leeds and i want to work in health technology can you please tell me if "
                        + "your firm takes people like me i have attached my cv thank you"))
                .containsExactly(
                        "i am a nurse from leeds and i want to work in health technology",
                        "can you please tell me if your firm takes people like me",
                        "i have attached my cv",
                        "thank you");
    }

    @Test
    void theExamplesOfRunOnsAreCutAndTheirLookAlikesAreNot() {
        YamlNode runOns = YamlFile.resource("sentence/mail-lines.en.yaml").get("run-ons");
        for (String one : runOns.get("flags").texts()) {
            assertThat(texts(one)).as(one).hasSizeGreaterThan(1);
        }
        for (String one : runOns.get("passes").texts()) {
            assertThat(texts(one)).as(one).hasSize(1);
        }
    }

    @Test
    void aLongSentenceWithACommaIsNoRunOn() {
        String marked = "when i was at the fair in may i met your colleague and she told me, i had asked her about the "
                + "lab, that you look for people who have worked at sea";
        assertThat(texts(marked)).containsExactly(marked);
    }
}
