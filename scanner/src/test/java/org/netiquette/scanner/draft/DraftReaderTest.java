package org.netiquette.scanner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Mistake;

class DraftReaderTest {

    private static final DraftReader READER = DraftReader.standard();

    private static Draft draft(String... lines) {
        return ((SavedDraft.Legible) READER.read(OddMail.mail("mail", lines).bytes())).draft();
    }

    @ParameterizedTest(name = "X-Apple-Auto-Saved: {0}")
    @CsvSource({"1,true", "YES,true", "0,false", "'',false"})
    void knowsWhenAppleMailSavedByItself(String value, boolean autosaved) {
        byte[] mail = OddMail.mail("mail", "X-Apple-Auto-Saved: " + value, "", "Dear Dana")
                .bytes();
        assertThat(READER.read(mail).autosaved()).isEqualTo(autosaved);
    }

    @Test
    void knowsWhenAppleMailSavedAnEncryptedDraftByItself() {
        SavedDraft read = READER.read(
                OddMail.mail("mail", "X-Apple-Auto-Saved: 1", "Content-Type: application/pkcs7-mime", "", "x")
                        .bytes());
        assertThat(read).isInstanceOf(SavedDraft.Illegible.class);
        assertThat(read.autosaved()).isTrue();
    }

    @Test
    void takesAReplyThatQuotesNothingForAConversation() {
        assertThat(draft("Subject: Re: Ports", "In-Reply-To: <1@example.org>", "", "Thank you, Dana!")
                        .thread())
                .isNotBlank();
    }

    @Test
    void leavesTheConversationToTheQuotedThreadIfThereIsOne() {
        assertThat(draft("In-Reply-To: <1@example.org>", "", "Thank you, Dana!", "", "> Send me your CV", "> please")
                        .thread())
                .isEmpty();
    }

    @Test
    void takesNothingForAConversationThatAnswersNothing() {
        assertThat(draft("Subject: Re: Ports", "", "Thank you, Dana!").thread()).isEmpty();
    }

    @Test
    void tellsNothingOfTheMessageInAReason() {
        SavedDraft read = READER.read(
                OddMail.mail("mail", "Subject: secret subject", "Content-Type: application/ms-tnef", "", "secret words")
                        .bytes());
        assertThat(read.toString()).doesNotContain("secret");
    }

    @Test
    void givesTheReviewWhatItNeeds() {
        Draft draft = draft(
                "Subject: =?utf-8?Q?Your_career?=",
                "To: Dana Okafor <dana@example.org>",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain; charset=utf-8; format=flowed",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "Dear Dana,=20",
                "",
                "I am looking for a new position in logistics. Please find my CV=20",
                "attached. Do you have any openings for me?",
                "",
                "Ana",
                "--b",
                "Content-Type: application/pdf; name=\"CV Ana Lima.pdf\"",
                "Content-Disposition: attachment",
                "",
                "x",
                "--b--");
        assertThat(Reviewer.create(ReviewSettings.standard()).review(draft).findings())
                .extracting(Finding::mistake)
                .contains(Mistake.ASK_FOR_JOB);
    }

    @Test
    void readsATextWithoutItsByteOrderMark() {
        assertThat(READER.readText("\uFEFFDear Renée".getBytes(StandardCharsets.UTF_8), BodyFormat.TEXT))
                .isInstanceOfSatisfying(
                        SavedDraft.Legible.class,
                        read -> assertThat(read.draft().body()).isEqualTo("Dear Renée"));
    }

    @Test
    void readsATextThatWindowsWroteInWideCharacters() {
        assertThat(READER.readText("\uFEFFDear Renée".getBytes(StandardCharsets.UTF_16LE), BodyFormat.TEXT))
                .isInstanceOfSatisfying(
                        SavedDraft.Legible.class,
                        read -> assertThat(read.draft().body()).isEqualTo("Dear Renée"));
    }

    @Test
    void saysHowLargeAMessageMayBe() {
        assertThat(DraftReader.tooLarge(40_000_000).reason()).isEqualTo("it is larger than 16 MB");
    }
}
