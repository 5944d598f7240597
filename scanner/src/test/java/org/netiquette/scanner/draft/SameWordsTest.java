package org.netiquette.scanner.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;

/** One mail, saved in many ways. A mail library writes it, so that we do not only read what we would write. */
class SameWordsTest {

    private static final DraftReader READER = DraftReader.standard();

    private static final String TEXT = """
            Dear Renée,

            I read your talk about the port of Zürich, and I work in the same field. Could you tell me how \
            you decided which ships to look at first? I would be glad of twenty minutes – after Easter, say.

            Thank you,
            Ana
            """;

    private static final String SUBJECT = "A question about your talk – Zürich";

    /** Each can write every character of the mail. */
    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "UTF-16", "GB18030", "windows-1257");

    static Stream<Arguments> ways() {
        return CHARSETS.stream()
                .flatMap(charset -> Stream.of("8bit", "quoted-printable", "base64")
                        .filter(encoding -> !charset.equals("UTF-16") || encoding.equals("base64"))
                        .flatMap(encoding ->
                                Stream.of(false, true).map(flowed -> Arguments.of(charset, encoding, flowed))));
    }

    @ParameterizedTest(name = "{0}, {1}, flowed: {2}")
    @MethodSource("ways")
    void isTheSameDraftHoweverItWasSaved(String charset, String encoding, boolean flowed) throws Exception {
        SavedDraft read = READER.read(saved(charset, encoding, flowed));
        assertThat(read).isInstanceOfSatisfying(SavedDraft.Legible.class, legible -> {
            assertThat(legible.draft().body().strip()).isEqualTo(TEXT.strip());
            assertThat(legible.draft().subject()).isEqualTo(SUBJECT);
            assertThat(legible.draft().to()).containsExactly("renee@example.org");
            assertThat(legible.draft().attachments()).containsExactly("Lebenslauf Müller.pdf");
        });
        assertThat(read.fingerprint()).isEqualTo(original());
    }

    @Test
    void hasTheSameFingerprintWhereverTheLinesAreWrapped() {
        assertThat(fingerprint(TEXT.replace(" which", "\nwhich").replace("\n", "\r\n")))
                .isEqualTo(fingerprint(TEXT));
    }

    @Test
    void hasTheSameFingerprintAsAPage() {
        String page = "<html><body><p>"
                + TEXT.strip()
                        .replace("\n\n", "</p>\n<p>")
                        .replace("\n", "<br>")
                        .replace("ü", "&uuml;")
                + "</p></body></html>";
        byte[] mail = OddMail.together(
                OddMail.latin1("Content-Type: text/html; charset=utf-8\r\n\r\n"), page.getBytes(UTF_8));
        assertThat(READER.read(mail).fingerprint()).isEqualTo(fingerprint(TEXT));
    }

    @Test
    void hasTheSameFingerprintInComposedAndDecomposedCharacters() {
        assertThat(fingerprint(TEXT.replace("é", "e\u0301"))).isEqualTo(fingerprint(TEXT));
    }

    @Test
    void hasTheSameFingerprintUnderAnotherQuotation() {
        assertThat(fingerprint(TEXT + "\n> How are you?\n")).isEqualTo(fingerprint(TEXT));
    }

    @Test
    void hasAnotherFingerprintIfOneWordDiffers() {
        assertThat(fingerprint(TEXT.replace("twenty", "thirty"))).isNotEqualTo(fingerprint(TEXT));
    }

    @Test
    void hasAnotherFingerprintIfAnythingTheReviewSeesDiffers() {
        Draft draft = new Draft("s", "b", BodyFormat.TEXT, List.of("a@x"), List.of("c"), "", Draft.AUTO);
        Fingerprint one = Fingerprint.ofWords("b", draft.subject(), draft.to(), draft.attachments());
        assertThat(Stream.of(
                        Fingerprint.ofWords("b s", "", draft.to(), draft.attachments()),
                        Fingerprint.ofWords("b", "s", List.of("b@x"), draft.attachments()),
                        Fingerprint.ofWords("b", "s", List.of(), List.of("a@x", "c")),
                        Fingerprint.ofWords("b", "s", draft.to(), List.of())))
                .doesNotContain(one)
                .doesNotHaveDuplicates();
    }

    @Test
    void countsRecipientsInAnyOrderAndCase() {
        assertThat(Fingerprint.ofWords("b", "s", List.of("a@x", "B@x"), List.of()))
                .isEqualTo(Fingerprint.ofWords("b", "s", List.of("b@X", "A@x"), List.of()));
    }

    @Test
    void isSixtyFourDigits() {
        assertThat(fingerprint(TEXT).sha256()).matches("[0-9a-f]{64}");
    }

    private static Fingerprint fingerprint(String body) {
        return READER.read(OddMail.together(
                        OddMail.latin1("Content-Type: text/plain; charset=utf-8\r\n\r\n"), body.getBytes(UTF_8)))
                .fingerprint();
    }

    private static Fingerprint original() throws MessagingException, IOException {
        return READER.read(saved("UTF-8", "8bit", false)).fingerprint();
    }

    private static byte[] saved(String charset, String encoding, boolean flowed)
            throws MessagingException, IOException {
        MimeBodyPart letter = new MimeBodyPart();
        letter.setText(flowed ? wrapped(TEXT) : TEXT, charset);
        letter.setHeader("Content-Type", "text/plain; charset=" + charset + (flowed ? "; format=flowed" : ""));
        letter.setHeader("Content-Transfer-Encoding", encoding);
        MimeBodyPart file = new MimeBodyPart();
        file.setContent(new byte[] {1, 2, 3}, "application/pdf");
        file.setFileName("Lebenslauf Müller.pdf");
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject(SUBJECT, "UTF-8");
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress("renee@example.org", "Renée, of Zürich", "UTF-8"));
        message.setContent(new MimeMultipart(letter, file));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Each line broken behind a blank near its fortieth character. */
    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lines.append(c);
            column = c == '\n' ? 0 : column + 1;
            if (c == ' ' && column > 40) {
                lines.append('\n');
                column = 0;
            }
        }
        return lines.toString();
    }
}
