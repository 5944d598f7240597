package org.netiquette.scanner.draft;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A message or a part of one, as jakarta.mail reads it; whatever the library does not understand stands as it came.
 * Never throws.
 */
final class MailPart {

    private static final Session SESSION = Session.getInstance(new Properties());

    /** Some thousand recipients. The library takes the square of the length of some broken headers. */
    private static final int LONGEST_HEADER = 30_000;

    private final MimePart part;
    private final Optional<ContentType> type;
    private final Optional<ContentDisposition> disposition;

    private MailPart(MimePart part) {
        this.part = part;
        this.type = contentType(header("Content-Type"));
        this.disposition = contentDisposition(header("Content-Disposition"));
    }

    /** A whole message. */
    static MailPart root(byte[] bytes) {
        try {
            return new MailPart(new MimeMessage(SESSION, new SharedByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException("a message in memory could not be read", e);
        }
    }

    private static Optional<ContentType> contentType(String header) {
        try {
            return header.isEmpty() ? Optional.empty() : Optional.of(new ContentType(header));
        } catch (ParseException | RuntimeException broken) {
            // Its parameters make no sense; the type before them may.
            String bare = header.split("[;\\s]", 2)[0];
            return bare.equals(header) ? Optional.empty() : contentType(bare);
        }
    }

    private static Optional<ContentDisposition> contentDisposition(String header) {
        try {
            return header.isEmpty() ? Optional.empty() : Optional.of(new ContentDisposition(header));
        } catch (ParseException | RuntimeException broken) {
            String bare = header.split("[;\\s]", 2)[0];
            return bare.equals(header) ? Optional.empty() : contentDisposition(bare);
        }
    }

    /** The first field of that name, unfolded, its raw bytes as characters; empty if there is none. */
    String header(String name) {
        List<String> all = headers(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** All fields of that name. */
    List<String> headers(String name) {
        try {
            String[] values = part.getHeader(name);
            return values == null
                    ? List.of()
                    : Arrays.stream(values).map(MailPart::plain).toList();
        } catch (MessagingException | RuntimeException e) {
            return List.of();
        }
    }

    private static String plain(String raw) {
        String cut = raw.substring(0, Math.min(raw.length(), LONGEST_HEADER));
        return CharsetGuess.ofRawHeader(MimeUtility.unfold(cut)).strip();
    }

    /** A header with its encoded words (RFC 2047) decoded; as it stands where that is not possible. */
    static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (IOException | RuntimeException unknown) {
            return header;
        }
    }

    /** The media type in lower case, {@code text/plain} if the part does not say or says nothing sensible. */
    String type() {
        return type.map(ContentType::getBaseType)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("text/plain");
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    /** A parameter of the media type; empty if there is none. */
    String parameter(String name) {
        return type.map(each -> each.getParameter(name)).orElse("");
    }

    /** {@code attachment}, {@code inline} or what else the part asks for; empty if it does not say. */
    String disposition() {
        return disposition
                .map(ContentDisposition::getDisposition)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The file name, without folders; empty if there is none. */
    String fileName() {
        String given = disposition
                .map(each -> each.getParameter("filename"))
                .filter(name -> !name.isBlank())
                .orElse(parameter("name"));
        String name = decoded(given).strip();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The content as characters. */
    String text() {
        String charset = parameter("charset");
        String text = type().equals("text/html")
                ? CharsetGuess.decodePage(content(), charset)
                : CharsetGuess.decode(content(), charset);
        return text.replace("\0", "");
    }

    private byte[] content() {
        try (InputStream decoded = part.getInputStream()) {
            return decoded.readAllBytes();
        } catch (IOException | MessagingException | RuntimeException broken) {
            return raw();
        }
    }

    private byte[] raw() {
        try (InputStream raw = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : ((MimeMessage) part).getRawInputStream()) {
            return raw.readAllBytes();
        } catch (IOException | MessagingException | RuntimeException nothing) {
            return new byte[0];
        }
    }

    /** How many bytes it has, as it came. */
    long size() {
        try {
            return Math.max(0, part.getSize());
        } catch (MessagingException | RuntimeException unknown) {
            return 0;
        }
    }

    /** Whether nothing but blanks stands in it. */
    boolean isBlank() {
        return new String(raw(), StandardCharsets.ISO_8859_1).isBlank();
    }

    /**
     * The parts of a multipart (RFC 2046 5.1); none if it holds no boundary.
     *
     * @param most how many at most
     */
    List<MailPart> parts(int most) {
        try {
            return BoundedMultipart.parts(part, most).stream()
                    .map(MailPart::new)
                    .toList();
        } catch (MessagingException | RuntimeException broken) {
            return List.of();
        }
    }
}
