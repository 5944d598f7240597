package org.netiquette.scanner.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A message or a part of one: its header fields, and where its body stands among the message's bytes. */
final class MimePart {

    private final MessageBytes message;
    private final Headers headers;
    private final int start;
    private final int end;
    private final Parameters type;
    private final Parameters disposition;

    private MimePart(MessageBytes message, Headers headers, int start, int end) {
        this.message = message;
        this.headers = headers;
        this.start = start;
        this.end = end;
        this.type = Parameters.of(headers.first("content-type"));
        this.disposition = Parameters.of(headers.first("content-disposition"));
    }

    /** A whole message. */
    static MimePart root(byte[] bytes) {
        MessageBytes message = MessageBytes.of(bytes);
        return at(message, 0, message.length());
    }

    private static MimePart at(MessageBytes message, int start, int end) {
        Headers headers = Headers.read(message, start, end);
        return new MimePart(message, headers, headers.end(), end);
    }

    Headers headers() {
        return headers;
    }

    /** The media type in lower case, {@code text/plain} if the part does not say or says nothing sensible. */
    String type() {
        String value = type.value();
        if (value.equals("text") || value.isEmpty() || value.indexOf('/') < 0) {
            return "text/plain";
        }
        return value;
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    /** A parameter of the media type; empty if there is none. */
    String parameter(String name) {
        return type.get(name);
    }

    /** {@code attachment}, {@code inline} or what else the part asks for; empty if it does not say. */
    String disposition() {
        return disposition.value();
    }

    /** The file name, without folders; empty if there is none. */
    String fileName() {
        String name = disposition.get("filename");
        String given = (name.isBlank() ? type.get("name") : name).strip();
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    }

    /** The content, without its transfer encoding. */
    byte[] content() {
        return TransferCoding.decode(message.copy(start, end), headers.first("content-transfer-encoding"));
    }

    /** The content as characters. */
    String text() {
        String charset = type.get("charset");
        String text = type().equals("text/html")
                ? CharsetGuess.decodePage(content(), charset)
                : CharsetGuess.decode(content(), charset);
        return text.replace("\0", "");
    }

    /** Whether nothing but blanks stands in it. */
    boolean isBlank() {
        for (int at = start; at < end; at = message.lineEnd(at, end) + 1) {
            if (!message.isBlank(at, message.lineEnd(at, end))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The parts of a multipart (RFC 2046 5.1); none if it holds no boundary.
     *
     * @param most how many at most
     */
    List<MimePart> parts(int most) {
        String declared = type.get("boundary").stripTrailing();
        List<MimePart> found = declared.isEmpty() ? List.of() : split(declared, most);
        return found.isEmpty() ? split(guessBoundary(), most) : found;
    }

    private List<MimePart> split(String boundaryText, int most) {
        List<MimePart> found = new ArrayList<>();
        if (boundaryText.isEmpty()) {
            return found;
        }
        byte[] boundary = boundaryText.getBytes(StandardCharsets.UTF_8);
        int partStart = -1;
        int index = message.firstDashedLine(start);
        while (message.dashedLine(index) < end && found.size() < most) {
            int line = message.dashedLine(index);
            MessageBytes.Boundary kind = message.boundaryAt(line, end, boundary);
            if (kind != MessageBytes.Boundary.NONE) {
                if (partStart >= 0) {
                    found.add(at(message, partStart, beforeLineEnd(partStart, line)));
                }
                partStart = Math.min(message.lineEnd(line, end) + 1, end);
            }
            if (kind == MessageBytes.Boundary.LAST) {
                return found;
            }
            index++;
        }
        if (partStart >= 0 && partStart < end && found.size() < most) {
            found.add(at(message, partStart, end));
        }
        return found;
    }

    /** The line end before a boundary belongs to the boundary. */
    private int beforeLineEnd(int from, int boundaryLine) {
        int at = Math.max(from, boundaryLine - 1);
        return at > from && message.isReturn(at - 1) ? at - 1 : at;
    }

    /** The first line of two hyphens and more with a header field below it, if the right boundary is not known. */
    private String guessBoundary() {
        int index = message.firstDashedLine(start);
        while (message.dashedLine(index) < end) {
            int line = message.dashedLine(index);
            int lineEnd = message.lineEnd(line, end);
            int next = Math.min(lineEnd + 1, end);
            boolean startsPart = message.isHeaderField(next, message.lineEnd(next, end))
                    && message.latin1(next, message.lineEnd(next, end))
                            .toLowerCase(Locale.ROOT)
                            .startsWith("content-");
            if (startsPart) {
                return CharsetGuess.ofRawHeader(message.latin1(line + 2, lineEnd))
                        .strip();
            }
            index++;
        }
        return "";
    }
}
