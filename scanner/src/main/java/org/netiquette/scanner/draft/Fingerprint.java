package org.netiquette.scanner.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a draft says, as a hash: the same words saved again have the same fingerprint, whatever the headers.
 *
 * <p>The words are taken in Unicode form NFC, with each run of white space as one blank and without characters of no
 * width, so that wrapping, a change between HTML and plain text, or another mail program make no difference. Recipients
 * count in lower case, and like the attachments in any order.
 *
 * @param sha256 64 hexadecimal digits over author text, subject, recipients and attachment names
 */
public record Fingerprint(String sha256) {

    /** Changes when the form changes, so that two forms are never taken for one. */
    private static final String FORM = "netiquette-1";

    /** Nothing that {@link #canonical} lets through. */
    private static final String END_OF_FIELD = "\0";

    /** The fingerprint of a draft that can be read. */
    static Fingerprint ofWords(String authorText, String subject, List<String> to, List<String> attachments) {
        String fields = String.join(
                END_OF_FIELD,
                FORM,
                canonical(authorText),
                canonical(subject),
                sorted(to.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList()),
                sorted(attachments));
        return ofBytes(fields.getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint of bytes, for a message that cannot be read. */
    static Fingerprint ofBytes(byte[] bytes) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String sorted(Collection<String> values) {
        return String.join(
                "\n",
                values.stream().map(Fingerprint::canonical).distinct().sorted().toList());
    }

    private static String canonical(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = !words.isEmpty();
            } else if (Character.getType(c) != Character.FORMAT) {
                words.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
