package org.netiquette.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.sentence.Word.Joint;
import org.netiquette.rules.sentence.Word.Kind;

class WordsTest {

    private static List<String> forms(String sentence) {
        return Words.of(sentence).stream().map(Word::form).toList();
    }

    @Test
    void takesContractionsApartHoweverTheyAreTyped() {
        assertThat(forms("I'm sure you don’t, im sure"))
                .containsExactly("i", "am", "sure", "you", "do", "not", "i", "am", "sure");
        assertThat(forms("I won't, I can't, I cannot"))
                .containsExactly("i", "will", "not", "i", "can", "not", "i", "can", "not");
    }

    @Test
    void leavesOpenWhatAnApostropheSMeans() {
        assertThat(forms("who's Dana's boss")).containsExactly("who", "'s", "dana", "'s", "boss");
    }

    @Test
    void partsWordsAtHyphensAndForgetsAccentsAndCase() {
        assertThat(forms("A Follow-Up on my Résumé")).containsExactly("a", "follow", "up", "on", "my", "resume");
    }

    @Test
    void readsAddressesAsOneWord() {
        assertThat(Words.of("Write to dana.k@example.org, or see https://example.org/cv."))
                .extracting(Word::kind)
                .containsExactly(Kind.CAPITALISED, Kind.PLAIN, Kind.EMAIL, Kind.PLAIN, Kind.PLAIN, Kind.URL);
    }

    @Test
    void tellsCommasFromNewThoughts() {
        assertThat(Words.of("Thanks, Dana — why not?"))
                .extracting(Word::before)
                .containsExactly(Joint.SPACE, Joint.COMMA, Joint.BREAK, Joint.SPACE);
    }

    @Test
    void everyWordStandsWhereItSaysEvenBesideEmojiAndInOtherScripts() {
        String sentence = "Hé 🙌🏽 שלום can't we 15min? naïve\uD800x";
        int before = 0;
        for (Word word : Words.of(sentence)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(before).isLessThan(word.end());
            assertThat(word.end()).isLessThanOrEqualTo(sentence.length());
            before = word.end();
        }
    }

    @Test
    void aPlaceholderInSquareBracketsIsReadAsTheWordThatItStandsFor() {
        assertThat(Words.of("a job in [your field] now"))
                .extracting(Word::before)
                .containsOnly(Joint.SPACE);
        assertThat(Words.of("[Not urgent] A question"))
                .extracting(Word::before)
                .containsExactly(Joint.COMMA, Joint.SPACE, Joint.COMMA, Joint.SPACE);
    }
}
