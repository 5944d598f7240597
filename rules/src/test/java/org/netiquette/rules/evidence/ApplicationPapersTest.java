package org.netiquette.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationPapersTest {

    private static final int TEXTS = 20_000;
    private static final List<String> PIECES = List.of(
            "cv",
            "CV",
            "Résumé",
            "re\u0301sume\u0301",
            "𝗿𝗲𝘀𝘂𝗺𝗲",
            "ⒸⓋ",
            "ｃｖ",
            "cover",
            "letter",
            "Letter",
            "curriculum",
            "vitae",
            "My",
            "x",
            "ﬁ",
            "é",
            "’",
            "…",
            "€",
            "™",
            "🙌",
            " ",
            " ",
            "_",
            "-",
            ".",
            "7",
            "\n",
            "\u00A0",
            "\u0301",
            "\uD83D");

    private final ApplicationPapers papers = ApplicationPapers.load();

    @Test
    void aTextSpeaksOfAPaperWheneverAFileOfThatNameIsOne() {
        SplittableRandom random = new SplittableRandom(7);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(1, 7); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (papers.isPaper(text + ".pdf")) {
                found++;
                assertThat(papers.mentionedIn(text.toString()))
                        .as(text.toString())
                        .isTrue();
            }
        }
        assertThat(found).isGreaterThan(TEXTS / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "See you at nine.", "The letter is long.", "Grüße aus Köln", "My covid letterhead"})
    void whatSpeaksOfSomethingElseSpeaksOfNoPaper(String text) {
        assertThat(papers.mentionedIn(text)).isFalse();
    }
}
