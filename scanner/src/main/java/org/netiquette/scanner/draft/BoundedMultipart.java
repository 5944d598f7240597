package org.netiquette.scanner.draft;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A multipart of which no more than so many parts are read, and as many of a broken one as can be found. */
final class BoundedMultipart extends MimeMultipart {

    private final int most;
    private final boolean guessesBoundary;
    private int created;

    private BoundedMultipart(MimePart part, int most, boolean guessesBoundary) throws MessagingException {
        super(new MimePartDataSource(part));
        this.most = most;
        this.guessesBoundary = guessesBoundary;
    }

    /** The parts of a multipart. If the boundary that it declares finds none, by the first line that looks like one. */
    static List<MimeBodyPart> parts(MimePart multipart, int most) throws MessagingException {
        List<MimeBodyPart> found = new BoundedMultipart(multipart, most, false).read();
        return found.isEmpty() ? new BoundedMultipart(multipart, most, true).read() : found;
    }

    private List<MimeBodyPart> read() {
        try {
            parse();
        } catch (MessagingException | RuntimeException broken) {
            // What was found until then stands.
            return found();
        }
        return found();
    }

    private List<MimeBodyPart> found() {
        List<MimeBodyPart> found = new ArrayList<>();
        for (BodyPart part : parts) {
            if (part instanceof MimeBodyPart body) {
                found.add(body);
            }
        }
        return found;
    }

    @Override
    protected void initializeProperties() {
        super.initializeProperties();
        ignoreMissingEndBoundary = true;
        ignoreMissingBoundaryParameter = true;
        ignoreExistingBoundaryParameter = guessesBoundary;
        allowEmpty = true;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
        count();
        return super.createMimeBodyPart(headers, content);
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream content) throws MessagingException {
        count();
        return super.createMimeBodyPart(content);
    }

    private void count() throws MessagingException {
        created++;
        if (created > most) {
            throw new MessagingException("more parts than are read");
        }
    }
}
