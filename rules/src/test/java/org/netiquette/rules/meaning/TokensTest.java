package org.netiquette.rules.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Set<String> KNOWN = Set.of("i", "could", "you", "ask", "for", "me");

    @Test
    void aCapitalisedWordThatIsNoKnownWordIsANameAndSoIsARunOfThem() {
        assertThat(Tokens.of("Could you ask Anna Maria Ruiz?", KNOWN))
                .containsExactly("could", "you", "ask", Tokens.NAME, Tokens.QUESTION);
    }

    @Test
    void whatIsShoutedIsReadLikeWhatIsSaid() {
        assertThat(Tokens.of("COULD YOU ASK FOR ME", KNOWN)).containsExactly("could", "you", "ask", "for", "me");
    }

    @Test
    void numbersAndAddressesAreAllAlike() {
        assertThat(Tokens.of("ask 30 or me@example.org", KNOWN))
                .containsExactly("ask", Tokens.NUMBER, "or", Tokens.ADDRESS);
    }

    @Test
    void aMarkRepeatedIsOneMark() {
        assertThat(Tokens.of("ask me!!!", KNOWN)).containsExactly("ask", "me", Tokens.EXCLAMATION);
    }
}
