package org.netiquette.scanner.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.netiquette.rules.author.AuthorText;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From the bytes of a saved message to what it says. Takes any bytes and throws on none.
 *
 * <p>jakarta.mail takes the message apart, as lenient as it can be; how deep, how many and how long is bounded here,
 * since the library leaves that to the message. What is read is never written back, so being lenient can cost a misread
 * word, and never a draft.
 *
 * <p>Safe for use by several threads.
 */
public final class DraftReader {

    /** The largest message that is read, in bytes: a letter with a few scanned certificates. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DraftReader.class);
    private static final int LONGEST_SUBJECT = 2_000;
    private static final String PGP_MESSAGE = "-----BEGIN PGP MESSAGE-----";
    private static final Set<String> NO = Set.of("", "0", "no", "false");

    /** Stands for a conversation that goes on although the draft quotes nothing of it. */
    private static final String UNQUOTED_THREAD = "(an earlier mail that is not quoted)";

    static {
        LenientMail.prepare();
    }

    private final AuthorTextReader authorTexts;

    /** A reader; the part that finds the author's own words is slow to load and may be shared. */
    public DraftReader(AuthorTextReader authorTexts) {
        this.authorTexts = authorTexts;
    }

    /**
     * A reader with the word lists that ship; loading them takes a while, so keep it.
     *
     * @throws org.netiquette.rules.yaml.YamlError if a word list is missing or broken
     */
    public static DraftReader standard() {
        return new DraftReader(AuthorTextReader.load());
    }

    /** Reads a message; its bytes are not changed. */
    public SavedDraft read(byte[] message) {
        if (message.length > LARGEST) {
            return illegible(tooLarge(message.length).reason(), message, false);
        }
        try {
            return readMessage(message);
        } catch (RuntimeException unforeseen) {
            // No message may stop the scanner. The exception could quote the message, so only its kind is told.
            LOG.warn(
                    "A message could not be taken apart ({})",
                    unforeseen.getClass().getSimpleName());
            return illegible("it is damaged in a way that we did not foresee", message, false);
        }
    }

    /**
     * Reads a text that is no mail: only a body. Offsets of a review count from its first character, behind the byte
     * order mark if it has one.
     */
    public SavedDraft readText(byte[] text, BodyFormat format) {
        if (text.length > LARGEST) {
            return tooLarge(text.length);
        }
        boolean wide = text.length > 1 && ((text[0] == -2 && text[1] == -1) || (text[0] == -1 && text[1] == -2));
        String decoded = wide
                ? new String(text, StandardCharsets.UTF_16)
                : format == BodyFormat.HTML ? CharsetGuess.decodePage(text, "") : CharsetGuess.decode(text, "");
        Body body = new Body(decoded, format).shortened();
        Draft draft = body.isHtml() ? Draft.ofHtml(body.text()) : Draft.ofText(body.text());
        return legible(draft, authorTexts.read(draft), false);
    }

    /** What is known of a message that was not fetched, as it is larger than {@link #LARGEST}. */
    public static SavedDraft.Illegible tooLarge(long size) {
        return new SavedDraft.Illegible(
                "it is larger than " + LARGEST / 1024 / 1024 + " MB",
                Fingerprint.ofBytes(("too large: " + size).getBytes(StandardCharsets.US_ASCII)),
                false);
    }

    private SavedDraft readMessage(byte[] bytes) {
        MailPart message = MailPart.root(bytes);
        boolean autosaved = !NO.contains(message.header("X-Apple-Auto-Saved"));
        Contents contents = PartWalk.over(message);
        if (contents.obstacle().isPresent()) {
            return illegible(contents.obstacle().get(), bytes, autosaved);
        }
        Draft draft = new Draft(
                subject(message),
                contents.body().text(),
                contents.body().format(),
                recipients(message),
                contents.attachments(),
                "",
                Draft.AUTO);
        AuthorText author = authorTexts.read(draft);
        if (words(author).contains(PGP_MESSAGE)) {
            return illegible("it is encrypted (PGP)", bytes, autosaved);
        }
        boolean unquotedReply = !message.header("In-Reply-To").isEmpty()
                && author.quotedThread().isBlank();
        return legible(unquotedReply ? draft.withThread(UNQUOTED_THREAD) : draft, author, autosaved);
    }

    private static String subject(MailPart message) {
        String subject =
                MailPart.decoded(message.header("Subject")).replace("\0", "").strip();
        return subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    }

    private static List<String> recipients(MailPart message) {
        List<String> found = new ArrayList<>();
        for (String field : List.of("To", "Cc", "Bcc")) {
            message.headers(field).forEach(value -> found.addAll(Recipients.in(value)));
        }
        return found;
    }

    private static SavedDraft.Legible legible(Draft draft, AuthorText author, boolean autosaved) {
        return new SavedDraft.Legible(
                draft,
                author,
                Fingerprint.ofWords(words(author), draft.subject(), draft.to(), draft.attachments()),
                autosaved);
    }

    private static SavedDraft.Illegible illegible(String reason, byte[] message, boolean autosaved) {
        return new SavedDraft.Illegible(reason, Fingerprint.ofBytes(message), autosaved);
    }

    private static String words(AuthorText author) {
        return author.kept().stream()
                .map(span -> span.slice(author.visible().text()))
                .collect(Collectors.joining("\n"));
    }
}
