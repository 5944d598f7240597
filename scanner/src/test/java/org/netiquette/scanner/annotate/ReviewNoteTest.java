package org.netiquette.scanner.annotate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.fake.FakeDrafts;

class ReviewNoteTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ID = "<1@note.netiquette.invalid>";

    @Test
    void it_is_from_the_user_to_nobody_and_written_by_a_machine() throws Exception {
        MimeMessage note = parsed(note("Crème brûlée|This is BAD."));

        assertThat(note.getFrom()).containsExactly(new InternetAddress("me@example.org"));
        assertThat(note.getAllRecipients()).isNull();
        assertThat(note.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(note.getMessageID()).isEqualTo(ID);
        assertThat(note.getSentDate()).isEqualTo(NOON);
        assertThat(note.getSubject()).isEqualTo("Netiquette: one thing to look at in “Crème brûlée”");
        assertThat(note.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    @Test
    void it_says_what_was_seen_why_it_matters_and_what_to_write_instead() throws Exception {
        String text = text(note("Hello|This is BAD."));

        assertThat(text)
                .contains("1. “BAD” asks your reader for a vacancy. (better not)")
                .contains("Why it matters: Hardly anybody has a vacancy")
                .contains("Instead: What surprised you most when you joined?")
                .contains("[x] a reason to write to this person")
                .contains("[ ] something you learnt beforehand")
                .contains("[x] 2 questions that only they can answer")
                .containsOnlyOnce("You thank, or leave your reader the choice.");
    }

    @Test
    void its_bytes_are_the_same_each_time_and_pure_ascii_in_short_lines() {
        byte[] bytes = note("Ünicode ✉ subject that goes on and on and on and on and on and on|This is BAD.");

        assertThat(bytes)
                .isEqualTo(note("Ünicode ✉ subject that goes on and on and on and on and on and on|This is BAD."));
        String ascii = new String(bytes, US_ASCII);
        assertThat(bytes).isEqualTo(ascii.getBytes(US_ASCII));
        assertThat(ascii.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(Arrays.asList(ascii.split("\r\n"))).allMatch(line -> line.length() <= 78);
    }

    @Test
    void a_subject_cannot_smuggle_a_header_or_turn_the_text_around() throws Exception {
        SavedDraft.Legible draft =
                saved(Draft.ofText("This is BAD.").withSubject("Hi\r\nBcc: eve@example.org\u202Egnp.exe"));

        MimeMessage note =
                parsed(ReviewNote.on(draft, FakeDrafts.review(draft.draft())).bytes(ID, "me@example.org", NOON));

        assertThat(note.getHeader("Bcc")).isNull();
        assertThat(note.getSubject()).isEqualTo("Netiquette: one thing to look at in “Hi Bcc: eve@example.orggnp.exe”");
    }

    @Test
    void it_quotes_a_few_words_of_the_draft_at_most() throws Exception {
        String body = "Hello Dana,\n\nI have read your article about tidal power with much interest and I would be "
                + "grateful if you could tell me whether there are any job openings in your department at the moment "
                + "for somebody with my background in marine biology and a keen eye for detail.\n\nThank you,\nKim";
        Draft draft = Draft.ofText(body).withSubject("Tidal power").withTo("dana@example.org");
        Review review = Reviewer.create(ReviewSettings.standard()).review(draft);
        assertThat(review.findings()).isNotEmpty();

        String text = text(ReviewNote.on(saved(draft), review).bytes(ID, "me@example.org", NOON));

        String flat = text.replaceAll("\\s+", " ");
        String flatBody = body.replaceAll("\\s+", " ");
        for (int start = 0; start + 90 <= flatBody.length(); start++) {
            assertThat(flat).doesNotContain(flatBody.substring(start, start + 90));
        }
    }

    private static byte[] note(String text) {
        SavedDraft.Legible draft = FakeDrafts.legible(text);
        return ReviewNote.on(draft, FakeDrafts.review(draft.draft())).bytes(ID, "me@example.org", NOON);
    }

    private static SavedDraft.Legible saved(Draft draft) {
        return new SavedDraft.Legible(draft, AuthorTextReader.load().read(draft), new Fingerprint("x"), false);
    }

    private static MimeMessage parsed(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) throws Exception {
        return ((String) parsed(bytes).getContent()).replace("\r\n", "\n");
    }
}
