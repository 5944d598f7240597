package org.netiquette.scanner.draft;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the encoded words of a header, {@code =?utf-8?B?w6k=?=} (RFC 2047). Words of one charset that follow each other
 * are joined before they are decoded, as some mail programs split them within a character. Takes any text.
 */
final class EncodedWords {

    private static final int LONGEST_CHARSET = 80;

    private EncodedWords() {}

    /** {@code header} as a reader sees it. */
    static String decode(String header) {
        if (!header.contains("=?")) {
            return header;
        }
        StringBuilder read = new StringBuilder(header.length());
        // Looked up once: a search behind each of many open words would take time in the square of the length.
        int lastEnd = header.lastIndexOf("?=");
        int at = 0;
        while (at < header.length()) {
            int start = header.indexOf("=?", at);
            if (start < 0) {
                break;
            }
            Optional<Word> word = wordAt(header, start, lastEnd);
            if (word.isEmpty()) {
                read.append(header, at, start + 2);
                at = start + 2;
            } else {
                read.append(header, at, start);
                at = decodeRun(header, word.get(), lastEnd, read);
            }
        }
        return read.append(header, at, header.length()).toString();
    }

    /** Decodes {@code first} and the words of its charset right behind it; returns where the last ends. */
    private static int decodeRun(String header, Word first, int lastEnd, StringBuilder read) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes());
        int end = first.end();
        while (true) {
            int next = skipBlanks(header, end);
            Optional<Word> word = header.startsWith("=?", next) ? wordAt(header, next, lastEnd) : Optional.empty();
            if (word.isEmpty()) {
                break;
            }
            if (!word.get().charset().equalsIgnoreCase(first.charset())) {
                // Blanks between two encoded words are not seen, even if the second is of another charset.
                end = next;
                break;
            }
            bytes.writeBytes(word.get().bytes());
            end = word.get().end();
        }
        read.append(CharsetGuess.decode(bytes.toByteArray(), first.charset()));
        return end;
    }

    private static Optional<Word> wordAt(String header, int start, int lastEnd) {
        int charsetEnd = header.indexOf('?', start + 2);
        if (charsetEnd < 0
                || charsetEnd - start > LONGEST_CHARSET
                || charsetEnd + 2 >= header.length()
                || header.charAt(charsetEnd + 2) != '?') {
            return Optional.empty();
        }
        int textStart = charsetEnd + 3;
        if (lastEnd < textStart) {
            return Optional.empty();
        }
        int textEnd = header.indexOf("?=", textStart);
        String charset = header.substring(start + 2, charsetEnd);
        int language = charset.indexOf('*');
        byte[] text = header.substring(textStart, textEnd).getBytes(StandardCharsets.ISO_8859_1);
        String plainCharset = language < 0 ? charset : charset.substring(0, language);
        return switch (header.charAt(charsetEnd + 1)) {
            case 'B', 'b' -> Optional.of(new Word(plainCharset, TransferCoding.base64(text), textEnd + 2));
            case 'Q', 'q' -> Optional.of(new Word(plainCharset, q(text), textEnd + 2));
            default -> Optional.empty();
        };
    }

    private static byte[] q(byte[] text) {
        byte[] spaced = text.clone();
        for (int i = 0; i < spaced.length; i++) {
            if (spaced[i] == '_') {
                spaced[i] = ' ';
            }
        }
        return TransferCoding.quotedPrintable(spaced);
    }

    private static int skipBlanks(String header, int from) {
        int at = from;
        while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    @SuppressWarnings("ArrayRecordComponent") // Lives within one method and is never compared.
    private record Word(String charset, byte[] bytes, int end) {}
}
