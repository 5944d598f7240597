package org.netiquette.scanner.draft;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From bytes to characters when what the mail says of its charset is missing, unknown or a lie. Takes any bytes. */
final class CharsetGuess {

    /** What no mail program minds, and what most that say "ISO-8859-1" really send. */
    private static final Charset WINDOWS_1252 = named("windows-1252").orElse(StandardCharsets.ISO_8859_1);

    private static final int LONGEST_NAME = 60;
    private static final int META_SEARCHED = 2048;

    /** Names that mail programs use and Java does not know, and charsets that are in truth a larger one. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("utf8", "utf-8"),
            Map.entry("utf_8", "utf-8"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"));

    private CharsetGuess() {}

    /** What {@code bytes} say, if the mail declares {@code charset}, which may be empty. */
    static String decode(byte[] bytes, String charset) {
        if (isAscii(bytes) && !isShifting(charset)) {
            return new String(bytes, StandardCharsets.US_ASCII);
        }
        Charset declared = find(charset).orElse(StandardCharsets.US_ASCII);
        if (declared.equals(StandardCharsets.UTF_8)) {
            return withoutMark(decodeUtf8(bytes));
        }
        if (declared.equals(StandardCharsets.US_ASCII) || isOneByte(declared)) {
            // Text of a one-byte charset is hardly ever valid UTF-8 by chance, so the label is what errs.
            Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
            Charset otherwise = declared.equals(StandardCharsets.US_ASCII) ? WINDOWS_1252 : declared;
            return utf8.map(CharsetGuess::withoutMark).orElseGet(() -> new String(bytes, otherwise));
        }
        return withoutMark(new String(bytes, declared));
    }

    /** The same for a page, whose head may name the charset that the mail's header leaves out. */
    static String decodePage(byte[] bytes, String charset) {
        if (find(charset).isPresent()) {
            return decode(bytes, charset);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, META_SEARCHED), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) {
            return decode(bytes, "");
        }
        int from = at + "charset=".length();
        while (from < head.length() && (head.charAt(from) == '"' || head.charAt(from) == '\'')) {
            from++;
        }
        int to = from;
        while (to < head.length() && "\"' />;".indexOf(head.charAt(to)) < 0) {
            to++;
        }
        String named = head.substring(from, to);
        // A page that can be read so far is not in UTF-16, whatever it says.
        return decode(bytes, named.startsWith("utf-16") ? "" : named);
    }

    /** The characters of a header that came as one byte each, as it may hold raw UTF-8 (RFC 6532) or worse. */
    static String ofRawHeader(String latin1) {
        for (int i = 0; i < latin1.length(); i++) {
            if (latin1.charAt(i) >= 0x80) {
                return decode(latin1.getBytes(StandardCharsets.ISO_8859_1), "");
            }
        }
        return latin1;
    }

    private static Optional<Charset> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return named(MEANT.getOrDefault(plain, plain)).or(() -> named(plain));
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.newDecoder().charset().equals(charset) ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether ASCII bytes may mean other characters: ISO-2022 shifts by escape, UTF-16 and UTF-32 are wider. */
    private static boolean isShifting(String charset) {
        String name = charset.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("iso-2022")
                || name.startsWith("utf-16")
                || name.startsWith("utf-32")
                || name.startsWith("x-utf-")
                || name.startsWith("ibm")
                || name.startsWith("cp");
    }

    private static boolean isOneByte(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("iso-8859") || name.startsWith("windows-125") || name.startsWith("koi8");
    }

    /** Text cut within a character stays UTF-8; text where most of what is not ASCII is wrong never was. */
    private static String decodeUtf8(byte[] bytes) {
        Optional<String> strict = strictly(bytes, StandardCharsets.UTF_8);
        if (strict.isPresent()) {
            return strict.get();
        }
        String replaced = new String(bytes, StandardCharsets.UTF_8);
        int wrong = 0;
        int right = 0;
        for (int i = 0; i < replaced.length(); i++) {
            char c = replaced.charAt(i);
            wrong += c == '\uFFFD' ? 1 : 0;
            right += c >= 0x80 && c != '\uFFFD' ? 1 : 0;
        }
        return right >= wrong ? replaced : new String(bytes, WINDOWS_1252);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
