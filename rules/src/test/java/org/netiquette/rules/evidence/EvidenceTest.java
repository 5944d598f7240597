package org.netiquette.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.SentenceSplitter;
import org.netiquette.rules.signal.CombinedDetector;

class EvidenceTest {

    private final EvidenceReader reader = new EvidenceReader(
            AuthorTextReader.load(),
            new SentenceSplitter(MailLines.english()),
            new CombinedDetector(List.of()),
            ApplicationPapers.load());

    @Test
    void theWordsOfTheProseAreCountedAndNoGreetingOrSignOff() {
        assertThat(words("Dear Ms Okafor,\n\nI read your talk  on tides. It rains.\n\nBest regards,\nAna\n"))
                .isEqualTo(8);
    }

    @Test
    void anEmptyDraftHasNoWords() {
        assertThat(words("")).isZero();
    }

    private int words(String body) {
        return reader.read(Draft.ofText(body)).words();
    }
}
