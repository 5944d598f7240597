package org.netiquette.scanner.draft;

import static org.netiquette.scanner.draft.OddMail.base64;
import static org.netiquette.scanner.draft.OddMail.in;
import static org.netiquette.scanner.draft.OddMail.latin1;
import static org.netiquette.scanner.draft.OddMail.mail;
import static org.netiquette.scanner.draft.OddMail.ofBytes;
import static org.netiquette.scanner.draft.OddMail.ofText;
import static org.netiquette.scanner.draft.OddMail.together;
import static org.netiquette.scanner.draft.OddMail.utf8;

import java.util.stream.Stream;

/** Texts of one part: charsets, transfer encodings, line ends, lengths. */
final class OddTexts {

    private static final String HELLO = "Grüße aus Zürich, Renée";
    private static final String MOJIBAKE_FREE = "Dear Renée, may I ask how you chose Zürich?";

    private OddTexts() {}

    static Stream<OddMail> all() {
        return Stream.of(charsets(), encodings(), lines(), sizes()).flatMap(each -> each);
    }

    private static Stream<OddMail> charsets() {
        return Stream.of(
                ofText("charset unknown, bytes UTF-8", "text/plain; charset=x-klingon", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText("charset unknown, bytes Latin-1", "text/plain; charset=x-unknown", "8bit", latin1(HELLO))
                        .says(HELLO),
                ofText("charset says ASCII, bytes UTF-8", "text/plain; charset=us-ascii", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText("charset says ASCII, bytes Latin-1", "text/plain; charset=us-ascii", "8bit", latin1(HELLO))
                        .says(HELLO),
                ofText("charset says Latin-1, bytes UTF-8", "text/plain; charset=iso-8859-1", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText("charset says UTF-8, bytes Latin-1", "text/plain; charset=utf-8", "8bit", latin1(HELLO))
                        .says(HELLO),
                ofText(
                                "charset says Latin-1, bytes windows-1252",
                                "text/plain; charset=iso-8859-1",
                                "8bit",
                                in("windows-1252", "It’s “fine” – 5 €"))
                        .says("It’s “fine” – 5 €"),
                ofText("charset missing, bytes UTF-8", "text/plain", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText("charset empty", "text/plain; charset=\"\"", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText("charset in single quotes", "text/plain; charset='utf-8'", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText("charset utf8 without hyphen", "text/plain; charset=utf8", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText("charset with an illegal name", "text/plain; charset=\"%$! ?\"", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText(
                                "charset with a name of 5,000 letters",
                                "text/plain; charset=" + "x".repeat(5000),
                                "8bit",
                                utf8(HELLO))
                        .says(HELLO),
                ofText("charset given twice", "text/plain; charset=utf-8; charset=koi8-r", "8bit", utf8(HELLO))
                        .says(HELLO),
                ofText(
                                "UTF-8 cut within a character",
                                "text/plain; charset=utf-8",
                                "8bit",
                                together(utf8("Grüße, é"), new byte[] {(byte) 0xC3}))
                        .contains("Grüße, é"),
                ofText("UTF-8 with a byte order mark", "text/plain; charset=utf-8", "8bit", utf8("\uFEFFDear Dana"))
                        .says("Dear Dana"),
                ofText(
                                "UTF-16 with a byte order mark",
                                "text/plain; charset=utf-16",
                                "base64",
                                latin1(base64(in("UTF-16", HELLO))))
                        .says(HELLO),
                ofText("UTF-16LE", "text/plain; charset=utf-16le", "base64", latin1(base64(in("UTF-16LE", HELLO))))
                        .says(HELLO),
                ofText(
                                "UTF-16 of an odd number of bytes",
                                "text/plain; charset=utf-16be",
                                "base64",
                                latin1(base64(new byte[] {0, 'H', 0, 'i', 0})))
                        .contains("Hi"),
                ofText("Shift_JIS", "text/plain; charset=Shift_JIS", "8bit", in("Shift_JIS", "田中さん、こんにちは"))
                        .says("田中さん、こんにちは"),
                ofText("ISO-2022-JP", "text/plain; charset=ISO-2022-JP", "7bit", in("ISO-2022-JP", "田中さん"))
                        .says("田中さん"),
                ofText("GB2312 that is GB18030", "text/plain; charset=gb2312", "8bit", in("GB18030", "您好，镕先生"))
                        .says("您好，镕先生"),
                ofText("Big5", "text/plain; charset=big5", "8bit", in("Big5", "您好先生"))
                        .says("您好先生"),
                ofText("EUC-KR", "text/plain; charset=ks_c_5601-1987", "8bit", in("EUC-KR", "안녕하세요"))
                        .says("안녕하세요"),
                ofText("KOI8-R", "text/plain; charset=koi8-r", "8bit", in("KOI8-R", "Здравствуйте, Дана"))
                        .says("Здравствуйте, Дана"),
                ofText("windows-1251", "text/plain; charset=windows-1251", "8bit", in("windows-1251", "Добрый день"))
                        .says("Добрый день"),
                ofText(
                                "Hebrew, logical order",
                                "text/plain; charset=iso-8859-8-i",
                                "8bit",
                                in("ISO-8859-8", "שלום דנה"))
                        .says("שלום דנה"),
                ofText(
                                "right-to-left controls",
                                "text/plain; charset=utf-8",
                                "8bit",
                                utf8("Dear \u202Eanad\u202C, \u2067שלום\u2069 and thanks"))
                        .contains("and thanks"),
                ofText(
                                "page without a charset, which names one itself",
                                "text/html",
                                "8bit",
                                in("windows-1251", "<html><head><meta charset=\"windows-1251\"></head>Добрый день"))
                        .isPageWith("Добрый день"),
                ofText(
                                "page that says it is UTF-16 and is not",
                                "text/html",
                                "8bit",
                                utf8("<meta charset=utf-16><p>" + HELLO + "</p>"))
                        .isPageWith(HELLO),
                ofText(
                                "page whose meta charset never ends",
                                "text/html",
                                "8bit",
                                utf8("<meta charset=" + "x".repeat(3000) + " ü"))
                        .isPageWith("ü"),
                ofText(
                                "Latin-9 with the euro sign",
                                "text/plain; charset=iso-8859-15",
                                "8bit",
                                in("ISO-8859-15", "5 €, Zürich"))
                        .says("5 €, Zürich"),
                ofText("every byte value, no charset", "text/plain", "binary", everyByte())
                        .contains("ABC"),
                ofText("every byte value as UTF-8", "text/plain; charset=utf-8", "8bit", everyByte())
                        .contains("ABC"),
                ofText("every byte value as ISO-2022-JP", "text/plain; charset=iso-2022-jp", "8bit", everyByte())
                        .isLegible(),
                ofText("every byte value as UTF-32", "text/plain; charset=utf-32", "8bit", everyByte())
                        .isLegible());
    }

    private static Stream<OddMail> encodings() {
        String encoded = base64(utf8(MOJIBAKE_FREE));
        return Stream.of(
                ofText("base64", "text/plain; charset=utf-8", "base64", latin1(encoded))
                        .says(MOJIBAKE_FREE),
                ofText("base64 in capitals with blanks", "text/plain; charset=utf-8", "  BASE64  ", latin1(encoded))
                        .says(MOJIBAKE_FREE),
                ofText(
                                "base64 without padding",
                                "text/plain; charset=utf-8",
                                "base64",
                                latin1(encoded.replace("=", "")))
                        .says(MOJIBAKE_FREE),
                ofText(
                                "base64 with junk strewn in",
                                "text/plain; charset=utf-8",
                                "base64",
                                latin1(encoded.replaceAll("(.{7})", "$1!*\u00FF \t")))
                        .isLegible(),
                ofText(
                                "base64 of two texts, one after the other",
                                "text/plain; charset=utf-8",
                                "base64",
                                latin1(base64(utf8("Dear A")) + "\r\n" + base64(utf8("na"))))
                        .says("Dear Ana"),
                ofText(
                                "base64 cut in the middle",
                                "text/plain; charset=utf-8",
                                "base64",
                                latin1(encoded.substring(0, encoded.length() / 2)))
                        .contains("Dear Renée"),
                ofText("base64 that is only equals signs", "text/plain", "base64", latin1("=====\r\n===="))
                        .says(""),
                ofText("base64 that is empty", "text/plain", "base64", new byte[0])
                        .says(""),
                ofText(
                                "base64 declared, but quoted lines on one endless line",
                                "text/plain; charset=utf-8",
                                "base64",
                                latin1(encoded.replace("\r\n", "")))
                        .says(MOJIBAKE_FREE),
                ofText(
                                "quoted-printable",
                                "text/plain; charset=utf-8",
                                "quoted-printable",
                                latin1("Dear Ren=C3=A9e, may I ask how you =\r\nchose Z=C3=BCrich?"))
                        .says(MOJIBAKE_FREE),
                ofText(
                                "quoted-printable in small letters",
                                "text/plain; charset=utf-8",
                                "Quoted-Printable",
                                latin1("Ren=c3=a9e"))
                        .says("Renée"),
                ofText(
                                "quoted-printable with blanks after a soft break",
                                "text/plain",
                                "quoted-printable",
                                latin1("Dear =  \t\r\nDana"))
                        .contains("Dana"),
                ofText(
                                "quoted-printable with bare line feeds",
                                "text/plain",
                                "quoted-printable",
                                latin1("De=\nar Dana"))
                        .says("Dear Dana"),
                ofText(
                                "quoted-printable with signs that start no code",
                                "text/plain",
                                "quoted-printable",
                                latin1("2+2=4 and a=b, =ZZ, 100=%"))
                        .contains("2+2=4 and a=b, =ZZ, 100=%"),
                ofText("quoted-printable that ends with a sign", "text/plain", "quoted-printable", latin1("Dear Dana="))
                        .says("Dear Dana"),
                ofText(
                                "quoted-printable that ends within a code",
                                "text/plain",
                                "quoted-printable",
                                latin1("Dear Dana=4"))
                        .contains("Dear Dana=4"),
                ofText(
                                "quoted-printable with raw UTF-8 left in",
                                "text/plain; charset=utf-8",
                                "quoted-printable",
                                utf8("Renée =C3=A9"))
                        .says("Renée é"),
                ofText("uuencode", "text/plain", "x-uuencode", latin1("begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n"))
                        .says("Cat"),
                ofText("uuencode without a begin", "text/plain", "uuencode", latin1("#0V%T\r\n"))
                        .says("Cat"),
                ofText("uuencode junk", "text/plain", "uuencode", latin1("begin\r\nMMMM\r\n~~~~\r\n\u00FF\u0001"))
                        .isLegible(),
                ofText("encoding unknown", "text/plain", "x-secret", latin1("Dear Dana"))
                        .says("Dear Dana"),
                ofText("encoding empty", "text/plain", "", latin1("Dear Dana")).says("Dear Dana"),
                mail("encoding with a comment", "Content-Transfer-Encoding: base64 (as ever)", "", "RGVhciBEYW5h")
                        .says("Dear Dana"));
    }

    private static Stream<OddMail> lines() {
        return Stream.of(
                ofBytes("line feeds only", latin1("Subject: Ports\nTo: dana@example.org\n\nDear Dana\nBye\n"))
                        .isTitled("Ports")
                        .says("Dear Dana\nBye"),
                ofBytes("carriage returns only", latin1("Subject: Ports\rTo: dana@example.org\r\rDear Dana\rBye\r"))
                        .isTitled("Ports")
                        .goesTo("dana@example.org")
                        .says("Dear Dana\nBye"),
                ofBytes("bare carriage returns among line feeds", latin1("Subject: Ports\r\n\r\nDear\rDana\r\nBye\r\n"))
                        .contains("Dana"),
                ofBytes(
                                "two carriage returns before each line feed",
                                latin1("Subject: Ports\r\r\nTo: dana@example.org\r\r\n\r\r\nDear Dana\r\r\n"))
                        .isTitled("Ports")
                        .contains("Dear Dana"),
                ofBytes(
                                "head with line feeds, body with both",
                                latin1("Subject: Ports\nTo: dana@example.org\n\nDear Dana\r\nBye\r\n"))
                        .says("Dear Dana\nBye"),
                ofText("a line of 10,000 characters", "text/plain", "7bit", latin1("word ".repeat(2000)))
                        .contains("word word"),
                ofText("NULs within words", "text/plain", "8bit", latin1("De\0ar Da\0na"))
                        .says("Dear Dana"),
                ofText("form feeds, bells and escapes", "text/plain", "8bit", latin1("Dear\f\u0007\u001B[31m Dana"))
                        .contains("Dana"),
                ofText(
                                "line separators of Unicode",
                                "text/plain; charset=utf-8",
                                "8bit",
                                utf8("Dear\u2028Dana\u2029Bye\u0085"))
                        .contains("Dana"),
                ofText("dot-stuffed lines", "text/plain", "7bit", latin1("..\r\n.\r\nDear Dana"))
                        .contains("Dear Dana"),
                ofText(
                                "lone surrogates in CESU-8",
                                "text/plain; charset=utf-8",
                                "8bit",
                                together(utf8("Dear Dana "), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD}))
                        .contains("Dear Dana"));
    }

    private static Stream<OddMail> sizes() {
        return Stream.of(
                ofBytes("nothing at all", new byte[0])
                        .says("")
                        .isTitled("")
                        .goesTo()
                        .attaches(),
                ofBytes("one byte", new byte[] {0}).isLegible(),
                ofBytes("one line feed", latin1("\n")).says(""),
                ofBytes("a colon", latin1(":")).isLegible(),
                mail("fields and no body", "Subject: Ports", "To: dana@example.org")
                        .isTitled("Ports")
                        .says(""),
                mail("an empty body", "Subject: Ports", "", "")
                        .isTitled("Ports")
                        .says(""),
                mail("a body and no fields", "", "Dear Dana").says("Dear Dana"),
                ofText("a million brackets", "text/plain", "7bit", latin1(">".repeat(1_000_000)))
                        .isLegible(),
                ofText("a million blanks", "text/plain", "7bit", latin1(" ".repeat(1_000_000)))
                        .isLegible(),
                ofText("a million lines", "text/plain", "7bit", latin1("\r\n".repeat(1_000_000)))
                        .isLegible(),
                ofText(
                                "a million flowed lines, each quoted deeper",
                                "text/plain; format=flowed",
                                "7bit",
                                latin1(quotedDeeper(1000)))
                        .isLegible(),
                ofText(
                                "a million blanks after soft breaks",
                                "text/plain",
                                "quoted-printable",
                                latin1(("=" + " ".repeat(300)).repeat(3000)))
                        .isLegible(),
                ofText("a million open tags", "text/html", "7bit", latin1("<b>".repeat(300_000)))
                        .isLegible(),
                ofText("a million less-than signs", "text/html", "7bit", latin1("<".repeat(1_000_000)))
                        .isLegible(),
                ofText(
                                "a page with a comment that never ends",
                                "text/html",
                                "7bit",
                                latin1("<p>Dear Dana</p>" + "<!--".repeat(200_000)))
                        .isPageWith("Dear Dana"),
                ofText(
                                "a page with an image of 4 MB in it",
                                "text/html",
                                "7bit",
                                latin1("<p>Dear Dana</p><img src=\"data:image/png;base64," + "QUJD".repeat(1_000_000)
                                        + "\"><p>Kind regards</p>"))
                        .isPageWith("Dear Dana")
                        .isPageWith("Kind regards"),
                ofText(
                                "fifteen megabytes of prose",
                                "text/plain",
                                "7bit",
                                latin1("Could you tell me how you chose the port?\r\n".repeat(350_000)))
                        .contains("how you chose"),
                ofBytes("one byte more than is read", new byte[DraftReader.LARGEST + 1])
                        .cannotBeReadAs("larger than 16 MB"),
                ofText("a letter in one word of a million letters", "text/plain", "7bit", latin1("a".repeat(1_000_000)))
                        .isLegible());
    }

    private static String quotedDeeper(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(">".repeat(i)).append(" word \r\n");
        }
        return text.toString();
    }

    private static byte[] everyByte() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }
}
