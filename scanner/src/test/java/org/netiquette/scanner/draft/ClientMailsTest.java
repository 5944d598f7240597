package org.netiquette.scanner.draft;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.author.AuthorText;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;

/** Drafts of the shapes that the common mail programs save; the mails are invented. */
class ClientMailsTest {

    private static final AuthorTextReader AUTHOR_TEXTS = AuthorTextReader.load();
    private static final DraftReader READER = new DraftReader(AUTHOR_TEXTS);

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = ClientMailsTest.class.getResourceAsStream("mails/" + name + ".eml")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** Reads it with both kinds of line ends, which must make no difference. */
    private static SavedDraft.Legible read(String name) throws IOException {
        byte[] mail = bytes(name);
        byte[] asOnTheWire = new String(mail, ISO_8859_1).replace("\n", "\r\n").getBytes(ISO_8859_1);
        SavedDraft.Legible read = (SavedDraft.Legible) READER.read(asOnTheWire);
        assertThat(READER.read(mail).fingerprint()).isEqualTo(read.fingerprint());
        return read;
    }

    private static String author(Draft draft) {
        AuthorText author = AUTHOR_TEXTS.read(draft);
        return String.join(
                " ",
                author.kept().stream()
                        .map(span -> span.slice(author.visible().text()))
                        .toList());
    }

    @Test
    void readsAReplyOfGmail() throws IOException {
        SavedDraft.Legible read = read("gmail-reply");
        assertThat(author(read.draft())).isEqualTo("Dear Dana, thank you – which harbour did you look at first?");
        assertThat(AUTHOR_TEXTS.read(read.draft()).quotedThread()).contains("Hello Ana, ask away.");
        assertThat(read.draft().thread()).isEmpty();
        assertThat(read.autosaved()).isFalse();
    }

    @Test
    void readsADraftThatAppleMailSavedByItself() throws IOException {
        SavedDraft.Legible read = read("apple-autosaved-with-pdf");
        assertThat(read.autosaved()).isTrue();
        assertThat(read.draft().subject()).isEqualTo("Grüße from an alumna");
        assertThat(read.draft().attachments()).containsExactly("Ana Lima CV – 2026.pdf");
        assertThat(author(read.draft())).isEqualTo("Dear Dana, please see the attached.");
    }

    @Test
    void readsAFlowedDraftOfThunderbird() throws IOException {
        Draft draft = read("thunderbird-flowed").draft();
        assertThat(draft.to()).containsExactly("dana@example.org");
        assertThat(author(draft))
                .contains("which of the five you looked at first")
                .doesNotContain("-- ");
    }

    @Test
    void readsAPageOfOutlook() throws IOException {
        Draft draft = read("outlook-html-only").draft();
        assertThat(draft.format()).isEqualTo(BodyFormat.HTML);
        assertThat(author(draft)).contains("It’s Ana. Which harbour did you look at first?");
    }

    @Test
    void readsADraftOfRoundcubeWithAnAttachment() throws IOException {
        Draft draft = read("roundcube-mixed").draft();
        assertThat(draft.to()).containsExactly("dana@example.org", "eva@example.org");
        assertThat(draft.attachments()).containsExactly("Résumé.docx");
        assertThat(author(draft)).contains("which harbour did you look at first?");
    }
}
