package org.netiquette.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.SentenceSplitter;
import org.netiquette.rules.signal.CombinedDetector;

class AddresseeTest {

    private final EvidenceReader reader = new EvidenceReader(
            AuthorTextReader.load(),
            new SentenceSplitter(MailLines.english()),
            new CombinedDetector(List.of()),
            ApplicationPapers.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hi Dana,                | Dana
                    Dear Dr. Weber,         | Dr Weber
                    Dear Ms Okafor:         | Ms Okafor
                    Dear Hiring Manager,    | your reader
                    Hi [First Name],        | your reader
                    Dear [Recipient Name],  | your reader
                    Hello {Name},           | your reader
                    Good morning,           | your reader
                    """)
    void theReaderIsCalledAsTheGreetingDoesAndNeverByAPlaceholder(String greeting, String called) {
        Draft draft = Draft.ofText(greeting + "\n\nI read your talk on tides.\n");
        assertThat(Addressee.of(reader.read(draft))).isEqualTo(called);
    }
}
