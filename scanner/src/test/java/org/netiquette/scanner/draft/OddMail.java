package org.netiquette.scanner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;

/** A message as some program, or nobody in their right mind, would write it, and what a person expects of it. */
final class OddMail {

    private final String name;
    private final byte[] bytes;
    private final List<Consumer<SavedDraft>> expected = new ArrayList<>();

    private OddMail(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** A message of these lines, each character one byte, the lines ended as RFC 5322 wants. */
    static OddMail mail(String name, String... lines) {
        return ofBytes(name, latin1(String.join("\r\n", lines)));
    }

    static OddMail ofBytes(String name, byte[] bytes) {
        return new OddMail(name, bytes);
    }

    /** A text message with these header fields and a body in some charset and encoding. */
    static OddMail ofText(String name, String contentType, String encoding, byte[] body) {
        String head = "Subject: Ports\r\nTo: dana@example.org\r\nMIME-Version: 1.0\r\nContent-Type: " + contentType
                + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n";
        return ofBytes(name, together(latin1(head), body));
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The body is this text. */
    OddMail says(String text) {
        return expect(draft -> {
            assertThat(draft.format()).isEqualTo(BodyFormat.TEXT);
            assertThat(draft.body().replace("\r\n", "\n").stripTrailing()).isEqualTo(text);
        });
    }

    /** The body is text that holds this. */
    OddMail contains(String text) {
        return expect(draft -> assertThat(draft.body()).contains(text));
    }

    OddMail lacks(String text) {
        return expect(draft -> assertThat(draft.body()).doesNotContain(text));
    }

    /** The body is a page that holds this. */
    OddMail isPageWith(String html) {
        return expect(draft -> {
            assertThat(draft.format()).isEqualTo(BodyFormat.HTML);
            assertThat(draft.body()).contains(html);
        });
    }

    OddMail isTitled(String subject) {
        return expect(draft -> assertThat(draft.subject()).isEqualTo(subject));
    }

    OddMail goesTo(String... addresses) {
        return expect(draft -> assertThat(draft.to()).containsExactly(addresses));
    }

    OddMail attaches(String... names) {
        return expect(draft -> assertThat(draft.attachments()).containsExactly(names));
    }

    /** It can be read; what it then says is nobody's guess. */
    OddMail isLegible() {
        return expect(draft -> {});
    }

    OddMail cannotBeReadAs(String reason) {
        expected.add(read -> assertThat(read)
                .isInstanceOfSatisfying(
                        SavedDraft.Illegible.class,
                        illegible -> assertThat(illegible.reason()).contains(reason)));
        return this;
    }

    private OddMail expect(Consumer<Draft> what) {
        expected.add(read -> assertThat(read)
                .isInstanceOfSatisfying(SavedDraft.Legible.class, legible -> what.accept(legible.draft())));
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    void check(SavedDraft read) {
        assertThat(expected).as("what is expected of it").isNotEmpty();
        expected.forEach(each -> each.accept(read));
    }

    @Override
    public String toString() {
        return name;
    }
}
