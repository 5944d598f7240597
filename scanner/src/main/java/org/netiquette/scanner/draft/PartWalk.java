package org.netiquette.scanner.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.netiquette.rules.draft.BodyFormat;

/**
 * Walks over the parts of one message and tells the writer's text from attachments, inline images, signatures and
 * forwarded messages. Goes 50 levels deep and over 1,000 parts, so that no message can hold it up.
 */
final class PartWalk {

    private static final int DEEPEST = 50;
    private static final int MOST_PARTS = 1_000;

    /** Each level of a nest is searched for the boundaries of its own: the largest message four times. */
    private static final long MOST_BYTES_SEARCHED = 4L * DraftReader.LARGEST;

    /** A text with fewer letters is a stand-in for the page beside it. */
    private static final int TRIVIAL = 10;

    /** So is one that says so much less than the page ("Please read this mail as HTML"). */
    private static final int FAR_LESS = 4;

    private final List<String> attachments = new ArrayList<>();
    private int parts;
    private long searched;
    private Optional<String> encrypted = Optional.empty();
    private Optional<String> sealed = Optional.empty();
    private Optional<String> cutShort = Optional.empty();

    private PartWalk() {}

    /** What {@code message} holds. */
    static Contents over(MailPart message) {
        PartWalk walk = new PartWalk();
        // The only part is the letter, whatever kind of text it is said to be and whether or not it bears a name.
        List<Body> pieces =
                message.type().startsWith("text/") && !message.disposition().equals("attachment")
                        ? List.of(read(message))
                        : walk.walk(message, 0, false);
        Body body = Body.joined(pieces).shortened();
        Optional<String> whyEmpty = body.text().isBlank() ? walk.encrypted.or(() -> walk.cutShort) : Optional.empty();
        return new Contents(body, walk.attachments, walk.sealed.or(() -> whyEmpty));
    }

    /** The pieces of the text that stand in {@code part}; notes the attachments by the way. */
    private List<Body> walk(MailPart part, int depth, boolean besidePage) {
        parts++;
        if (part.isMultipart()) {
            return walkMultipart(part, depth, besidePage);
        }
        if (isWinmail(part)) {
            sealed = Optional.of("its text and attachments are packed in a winmail.dat that only Outlook opens");
        } else if (isEnveloped(part)) {
            encrypted = Optional.of(
                    part.parameter("smime-type").equalsIgnoreCase("signed-data")
                            ? "it is signed in a way that hides the text (S/MIME)"
                            : "it is encrypted (S/MIME)");
        } else if (part.type().equals("application/pgp-encrypted")) {
            encrypted = Optional.of("it is encrypted (PGP/MIME)");
        } else if (part.type().startsWith("message/")) {
            attach(part.fileName().isEmpty() ? "message.eml" : part.fileName());
        } else if (isText(part)
                && part.fileName().isEmpty()
                && !part.disposition().equals("attachment")) {
            return List.of(read(part));
        } else if (!isSignature(part) && !isInlineImage(part, besidePage)) {
            attach(part.fileName());
        }
        return List.of();
    }

    private List<Body> walkMultipart(MailPart part, int depth, boolean besidePage) {
        if (part.type().equals("multipart/encrypted")) {
            encrypted = Optional.of("it is encrypted (PGP/MIME)");
            return List.of();
        }
        searched += part.size();
        if (depth == DEEPEST || searched > MOST_BYTES_SEARCHED) {
            cutShort = Optional.of("its parts lie in each other too deep");
            return List.of();
        }
        List<MailPart> children = part.parts(Math.max(0, MOST_PARTS - parts));
        if (parts + children.size() >= MOST_PARTS) {
            cutShort = Optional.of("it has more than " + MOST_PARTS + " parts");
        }
        if (children.isEmpty()) {
            return part.isBlank() || parts >= MOST_PARTS ? List.of() : List.of(read(part));
        }
        return switch (part.type()) {
            case "multipart/alternative" -> walkAlternatives(children, depth, besidePage);
            case "multipart/related" -> walkRelated(part, children, depth);
            case "multipart/signed" -> walk(children.get(0), depth + 1, besidePage);
            // Both halves of a Macintosh file bear its name.
            case "multipart/appledouble" -> walk(children.get(children.size() - 1), depth + 1, besidePage);
            // Other people's mails.
            case "multipart/digest" -> List.of();
            default -> walkAll(children, depth, besidePage);
        };
    }

    private List<Body> walkAll(List<MailPart> children, int depth, boolean besidePage) {
        List<Body> pieces = new ArrayList<>();
        for (MailPart child : children) {
            pieces.addAll(walk(child, depth + 1, besidePage));
        }
        return pieces;
    }

    private List<Body> walkRelated(MailPart part, List<MailPart> children, int depth) {
        String start = part.parameter("start").strip();
        MailPart page = children.stream()
                .filter(child -> !start.isEmpty() && child.header("Content-ID").equals(start))
                .findFirst()
                .orElse(children.get(0));
        List<Body> pieces = List.of();
        for (MailPart child : children) {
            List<Body> found = walk(child, depth + 1, child != page);
            pieces = child == page ? found : pieces;
        }
        return pieces;
    }

    /** The text, unless it says next to nothing while the page says more; the page is the last, the best (5.1.4). */
    private List<Body> walkAlternatives(List<MailPart> children, int depth, boolean besidePage) {
        Optional<Body> text = Optional.empty();
        Optional<Body> page = Optional.empty();
        for (MailPart child : children) {
            List<Body> found = walk(child, depth + 1, besidePage);
            if (found.stream().anyMatch(Body::isHtml)) {
                page = Optional.of(Body.joined(found));
            } else if (text.isEmpty() && !found.isEmpty()) {
                text = Optional.of(Body.joined(found));
            }
        }
        if (text.isPresent() && page.isPresent()) {
            return List.of(standsIn(page.get(), text.get()) ? page.get() : text.get());
        }
        return Stream.concat(text.stream(), page.stream()).toList();
    }

    private static boolean standsIn(Body page, Body text) {
        // A page has no more letters than characters, so that those of most need not be counted.
        int enough = Math.max(TRIVIAL, page.text().length() / FAR_LESS);
        int inText = text.visibleLetters(enough);
        if (inText == enough) {
            return false;
        }
        int inPage = page.visibleLetters(Integer.MAX_VALUE);
        return (inText < TRIVIAL && inPage > inText) || inText < inPage / FAR_LESS;
    }

    private static Body read(MailPart part) {
        if (part.type().equals("text/html")) {
            return new Body(part.text(), BodyFormat.HTML);
        }
        String lines = part.text().replace("\r\n", "\n").replace('\r', '\n');
        boolean flowed = part.parameter("format").equalsIgnoreCase("flowed");
        String text = flowed ? FlowedText.unfold(lines, part.parameter("delsp").equalsIgnoreCase("yes")) : lines;
        return new Body(ClearSigned.unwrap(text), BodyFormat.TEXT);
    }

    private void attach(String fileName) {
        if (!fileName.isBlank()) {
            attachments.add(fileName);
        }
    }

    private static boolean isText(MailPart part) {
        return part.type().equals("text/plain") || part.type().equals("text/html");
    }

    private static boolean isWinmail(MailPart part) {
        return part.type().equals("application/ms-tnef")
                || part.type().equals("application/vnd.ms-tnef")
                || part.fileName().equalsIgnoreCase("winmail.dat");
    }

    /** Whether the part is a mail sealed by S/MIME (RFC 8551 3.2), and not only somebody's certificate. */
    private static boolean isEnveloped(MailPart part) {
        boolean sealedType = part.type().equals("application/pkcs7-mime")
                || part.type().equals("application/x-pkcs7-mime")
                || part.fileName().equalsIgnoreCase("smime.p7m");
        return sealedType && !part.parameter("smime-type").equalsIgnoreCase("certs-only");
    }

    private static boolean isSignature(MailPart part) {
        return part.type().equals("application/pgp-signature")
                || part.type().equals("application/pkcs7-signature")
                || part.type().equals("application/x-pkcs7-signature");
    }

    /** Whether the part is an image that shows within the text. */
    private static boolean isInlineImage(MailPart part, boolean besidePage) {
        String name = part.fileName().toLowerCase(Locale.ROOT);
        boolean image = part.type().startsWith("image/")
                || name.endsWith(".png")
                || name.endsWith(".jpg")
                || name.endsWith(".jpeg")
                || name.endsWith(".gif");
        boolean shown = part.disposition().equals("inline")
                || besidePage
                || !part.header("Content-ID").isEmpty();
        return image && shown && !part.disposition().equals("attachment");
    }
}
