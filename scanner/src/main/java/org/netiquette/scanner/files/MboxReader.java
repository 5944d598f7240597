package org.netiquette.scanner.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * Reads an mbox message by message (RFC 4155). Knows its dialects: a line of the text that starts with "From " is
 * quoted by {@code >} (mboxo), as is one that was so quoted before (mboxrd), or the header tells the length (mboxcl). A
 * length that does not lead to the next message is not believed.
 */
final class MboxReader {

    /** A time of day and, at the end or before a zone, a year: no sentence that starts with "From " has both. */
    private static final Pattern TIME = Pattern.compile("\\d\\d?:\\d\\d");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final int LONGEST_SEPARATOR = 400;
    private static final String CONTENT_LENGTH = "content-length:";

    private final LineInput in;
    private final DraftReader reader;

    MboxReader(LineInput in, DraftReader reader) {
        this.in = in;
        this.reader = reader;
    }

    /** A message of the box and the line on which it starts. */
    record Entry(long line, SavedDraft draft) {}

    /** Whether a line, with a look at the one below, starts a message. */
    static boolean isSeparator(String line, String below) {
        return line.startsWith("From ")
                && line.length() < LONGEST_SEPARATOR
                && TIME.matcher(line).find()
                && YEAR.matcher(line).find()
                && MailHead.startsWithField(below);
    }

    /** The next message; empty at the end. What stands before the first separator is passed over. */
    Optional<Entry> next() throws IOException {
        while (!in.atEnd() && !separatorIsNext()) {
            in.next();
        }
        if (in.atEnd()) {
            return Optional.empty();
        }
        in.next();
        long line = in.line();
        BoundedBytes message = new BoundedBytes();
        readHead(message);
        while (!in.atEnd() && !separatorIsNext()) {
            addUnquoted(message, in.next());
        }
        return Optional.of(new Entry(line, message.read(reader)));
    }

    private boolean separatorIsNext() throws IOException {
        if (!in.peek(5).equals("From ")) {
            return false;
        }
        String ahead = in.peek(2 * LONGEST_SEPARATOR);
        int end = ahead.indexOf('\n');
        return end >= 0 && isSeparator(ahead.substring(0, end), ahead.substring(end + 1));
    }

    private void readHead(BoundedBytes message) throws IOException {
        int length = -1;
        while (!in.atEnd() && !separatorIsNext()) {
            LineInput.Piece piece = in.next();
            message.add(piece.bytes(), 0);
            if (piece.isBlank()) {
                break;
            }
            length = piece.starts() ? contentLength(piece).orElse(length) : length;
        }
        if (length >= 0 && endsAMessage(length)) {
            addBody(message, in.take(length));
        }
    }

    private static Optional<Integer> contentLength(LineInput.Piece piece) {
        String line = piece.latin1();
        if (!line.regionMatches(true, 0, CONTENT_LENGTH, 0, CONTENT_LENGTH.length())) {
            return Optional.empty();
        }
        try {
            int length =
                    Integer.parseInt(line.substring(CONTENT_LENGTH.length()).strip());
            return length <= DraftReader.LARGEST ? Optional.of(length) : Optional.empty();
        } catch (NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    private boolean endsAMessage(int length) throws IOException {
        if (!in.holds(length)) {
            return false;
        }
        String behind = in.peek(length, LONGEST_SEPARATOR).stripLeading();
        int end = behind.indexOf('\n');
        return behind.isEmpty() || (end >= 0 && isSeparator(behind.substring(0, end), behind.substring(end + 1)));
    }

    /** A body of known length quotes nothing if one of its lines starts with "From " for all to see. */
    private static void addBody(BoundedBytes message, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (text.startsWith("From ") || text.contains("\nFrom ") || !text.contains(">From ")) {
            message.add(body, 0);
            return;
        }
        ByteArrayOutputStream unquoted = new ByteArrayOutputStream(body.length);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            int from = isQuotedFrom(text, start) ? start + 1 : start;
            unquoted.write(body, from, end - from);
            start = end;
        }
        message.add(unquoted.toByteArray(), 0);
    }

    private static void addUnquoted(BoundedBytes message, LineInput.Piece piece) {
        boolean quoted = piece.starts() && piece.bytes()[0] == '>' && isQuotedFrom(piece.latin1(), 0);
        message.add(piece.bytes(), quoted ? 1 : 0);
    }

    private static boolean isQuotedFrom(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) == '>') {
            at++;
        }
        return at > start && text.startsWith("From ", at);
    }

    /** Whether the first lines of a file are those of an mbox. */
    static boolean isMbox(String head) {
        String text = head.stripLeading();
        int end = text.indexOf('\n');
        return end >= 0 && isSeparator(text.substring(0, end), text.substring(end + 1));
    }
}
