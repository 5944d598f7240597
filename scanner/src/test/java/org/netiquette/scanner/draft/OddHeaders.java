package org.netiquette.scanner.draft;

import static org.netiquette.scanner.draft.OddMail.base64;
import static org.netiquette.scanner.draft.OddMail.latin1;
import static org.netiquette.scanner.draft.OddMail.mail;
import static org.netiquette.scanner.draft.OddMail.ofBytes;
import static org.netiquette.scanner.draft.OddMail.utf8;

import java.util.stream.Stream;

/** Subjects, recipients and fields that break the rules. */
final class OddHeaders {

    private OddHeaders() {}

    static Stream<OddMail> all() {
        return Stream.of(subjects(), recipients(), fields()).flatMap(each -> each);
    }

    private static OddMail titled(String name, String subject) {
        return ofBytes(name, utf8("To: dana@example.org\r\nSubject: " + subject + "\r\n\r\nDear Dana\r\n"));
    }

    private static OddMail to(String name, String field) {
        return ofBytes(name, utf8("To: " + field + "\r\nSubject: Ports\r\n\r\nDear Dana\r\n"));
    }

    private static Stream<OddMail> subjects() {
        return Stream.of(
                titled("subject in quoted words", "=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus_Bern?=")
                        .isTitled("Grüße aus Bern"),
                titled("subject in base64 words", "=?UTF-8?B?" + base64(utf8("Grüße")) + "?=")
                        .isTitled("Grüße"),
                titled("subject split within a character", "=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=")
                        .isTitled("Gr\uFFFD\uFFFDße"),
                titled("subject split within a quoted character", "=?utf-8?Q?Gr=C3?=\r\n =?utf-8?Q?=BC=C3=9Fe?=")
                        .isTitled("Gr\uFFFD\uFFFDße"),
                titled("subject in two charsets", "=?utf-8?Q?Gr=C3=BC=C3=9Fe?= =?iso-8859-1?Q?_Ren=E9?=")
                        .isTitled("Grüße René"),
                titled("subject word beside plain words", "Hello =?utf-8?Q?Ren=C3=A9?= and all")
                        .isTitled("Hello René and all"),
                titled("subject word within a word", "x=?utf-8?Q?=C3=A9?=y").isTitled("xéy"),
                titled("subject word with blanks in it", "=?utf-8?Q?Hello there?=")
                        .isTitled("=?utf-8?Q?Hello there?="),
                titled("subject word with a language", "=?utf-8*en?Q?Hello?=").isTitled("Hello"),
                titled("subject word of unknown charset", "=?x-klingon?Q?Gr=C3=BC=C3=9Fe?=")
                        .isTitled("=?x-klingon?Q?Gr=C3=BC=C3=9Fe?="),
                titled("subject word of unknown coding", "=?utf-8?X?Hello?=").isTitled("=?utf-8?X?Hello?="),
                titled("subject word without an end", "=?utf-8?Q?Hello").isTitled("=?utf-8?Q?Hello"),
                titled("subject word that is empty", "=?utf-8?Q??= Hello").isTitled("Hello"),
                titled("subject word with broken base64", "=?utf-8?B?R3L!DvMOfZQ?=")
                        .isTitled("Grüße"),
                titled("subject in quotation marks and words", "\"=?utf-8?Q?Ren=C3=A9?=\"")
                        .isTitled("\"René\""),
                titled("subject in raw UTF-8", "Grüße").isTitled("Grüße"),
                ofBytes("subject in raw Latin-1", latin1("Subject: Grüße\r\n\r\nDear Dana"))
                        .isTitled("Grüße"),
                titled("subject folded with a tab", "A question\r\n\tabout ports")
                        .isTitled("A question\tabout ports"),
                titled("subject folded at each word", "A\r\n question\r\n about")
                        .isTitled("A question about"),
                titled("subject with a NUL", "Po\0rts").isTitled("Ports"),
                titled("subject of 100,000 characters", "word ".repeat(20_000)).isLegible(),
                titled("subject of 50,000 open words", "=?a?q? ".repeat(50_000)).isLegible(),
                titled("subject of 50,000 starts of words", "=?".repeat(50_000)).isLegible(),
                titled("subject of 20,000 whole words", "=?utf-8?Q?a?= ".repeat(20_000))
                        .isLegible(),
                mail("subject given twice", "Subject: Ports", "Subject: Cranes", "", "Dear Dana")
                        .isTitled("Ports"),
                mail("subject in capitals", "SUBJECT: Ports", "", "Dear Dana").isTitled("Ports"),
                mail("subject with a blank before the colon", "Subject : Ports", "", "Dear Dana")
                        .isTitled("Ports"),
                mail("subject without a blank behind the colon", "Subject:Ports", "", "Dear Dana")
                        .isTitled("Ports"),
                mail("no subject", "To: dana@example.org", "", "Dear Dana")
                        .isTitled("")
                        .says("Dear Dana"));
    }

    private static Stream<OddMail> recipients() {
        return Stream.of(
                to("address alone", "dana@example.org").goesTo("dana@example.org"),
                to("address with a name", "Dana Okafor <dana@example.org>").goesTo("dana@example.org"),
                to("name with a comma in quotation marks", "\"Okafor, Dana\" <dana@example.org>, ana@example.org")
                        .goesTo("dana@example.org", "ana@example.org"),
                to("name with a quoted quotation mark", "\"Dana \\\" , Okafor\" <dana@example.org>")
                        .goesTo("dana@example.org"),
                to("name whose quotation mark never ends", "\"Dana Okafor <dana@example.org>")
                        .goesTo("dana@example.org"),
                to("comment with a comma", "dana@example.org (Dana, of the port)")
                        .goesTo("dana@example.org"),
                to("comments within each other", "dana@example.org (a (b) c), ana@example.org")
                        .goesTo("dana@example.org", "ana@example.org"),
                to("group", "Friends: dana@example.org, Ana <ana@example.org>;")
                        .goesTo("dana@example.org", "ana@example.org"),
                to("empty group", "undisclosed-recipients:;").goesTo(),
                to("two groups and an address", "A: dana@example.org;, B:;, ana@example.org")
                        .goesTo("dana@example.org", "ana@example.org"),
                to("semicolons between addresses", "dana@example.org; ana@example.org;")
                        .goesTo("dana@example.org", "ana@example.org"),
                to("commas with nothing between", ", ,dana@example.org,,").goesTo("dana@example.org"),
                to("only a name so far", "Dana").goesTo("Dana"),
                to("address half typed", "dana@").goesTo("dana@"),
                to("bracket without end", "Dana <dana@example.org").goesTo("Dana <dana@example.org"),
                to("empty brackets", "Dana <>").goesTo("Dana"),
                to("brackets and mailto", "<mailto:dana@example.org>").goesTo("mailto:dana@example.org"),
                to("an old route", "<@relay.example,@b.example:dana@example.org>")
                        .goesTo("dana@example.org"),
                to("local part in quotation marks", "\"dana okafor\"@example.org")
                        .goesTo("\"dana okafor\"@example.org"),
                to("name in encoded words", "=?utf-8?Q?Ren=C3=A9e=2C_Dana?= <dana@example.org>")
                        .goesTo("dana@example.org"),
                to("address in another script", "дана@пример.example").goesTo("дана@пример.example"),
                to("folded over lines", "dana@example.org,\r\n\tana@example.org,\r\n eva@example.org")
                        .goesTo("dana@example.org", "ana@example.org", "eva@example.org"),
                to("empty", "").goesTo(),
                to("100,000 brackets", "<".repeat(100_000)).isLegible(),
                to("100,000 parentheses", "(".repeat(100_000) + ")").isLegible(),
                to("100,000 quotation marks", "\"".repeat(99_999)).isLegible(),
                to("100,000 colons", ":".repeat(100_000)).isLegible(),
                to("100,000 colons behind a name", "a" + "@:".repeat(100_000)).isLegible(),
                mail(
                                "copies and blind copies",
                                "To: a@example.org",
                                "Cc: b@example.org",
                                "Bcc: c@example.org",
                                "",
                                "Hi")
                        .goesTo("a@example.org", "b@example.org", "c@example.org"),
                mail("two To fields", "To: a@example.org", "To: b@example.org", "", "Hi")
                        .goesTo("a@example.org", "b@example.org"),
                mail("no recipients", "Subject: Ports", "", "Hi").goesTo());
    }

    private static Stream<OddMail> fields() {
        return Stream.of(
                mail(
                                "line that is no field among fields",
                                "Subject: Ports",
                                "this is no field",
                                "To: dana@example.org",
                                "",
                                "Dear Dana")
                        .isTitled("Ports")
                        .goesTo("dana@example.org")
                        .says("Dear Dana"),
                mail(
                                "separator of an mbox before the fields",
                                "From dana Sat Jan  3 01:05:34 2026",
                                "Subject: Ports",
                                "",
                                "Dear Dana")
                        .isTitled("Ports")
                        .says("Dear Dana"),
                mail(
                                "quoted separator before the fields",
                                ">From dana Sat Jan  3 01:05:34 2026",
                                "Subject: Ports",
                                "",
                                "Dear Dana")
                        .isTitled("Ports")
                        .says("Dear Dana"),
                mail("no empty line before the body", "Subject: Ports", "Dear Dana", "how are you")
                        .isTitled("Ports"),
                mail("blanks on the empty line", "Subject: Ports", "  \t", "Dear Dana")
                        .says("Dear Dana"),
                mail("folded line before all fields", " folded", "Subject: Ports", "", "Dear Dana")
                        .isTitled("Ports"),
                mail("field without a value", "Subject:", "To:", "", "Dear Dana")
                        .isTitled("")
                        .goesTo()
                        .says("Dear Dana"),
                mail("field without a name", ": x", "Subject: Ports", "", "Dear Dana")
                        .isTitled("Ports")
                        .says("Dear Dana"),
                mail("fields in raw bytes", "X-\u00FF: \u0001", "Subject: Ports", "", "Dear Dana")
                        .isTitled("Ports"),
                ofBytes("50,000 fields", latin1("X-A: b\r\n".repeat(50_000) + "\r\nDear Dana"))
                        .says("Dear Dana"),
                ofBytes("field of a million folds", latin1("X-A: b\r\n" + " c\r\n".repeat(300_000) + "\r\nDear Dana"))
                        .says("Dear Dana"),
                ofBytes("a million lines that are no fields", latin1("Subject: Ports\r\n" + "x\r\n".repeat(300_000)))
                        .isTitled("Ports"),
                mail("content type of one word", "Content-Type: text", "", "Dear Dana")
                        .says("Dear Dana"),
                mail("content type that is empty", "Content-Type: ", "", "Dear Dana")
                        .says("Dear Dana"),
                mail("content type with junk", "Content-Type: ;;;=;\"", "", "Dear Dana")
                        .says("Dear Dana"),
                mail("content type in capitals", "CONTENT-TYPE: TEXT/HTML", "", "<p>Dear Dana</p>")
                        .isPageWith("Dear Dana"),
                mail("content type with a trailing semicolon", "Content-Type: text/html;", "", "<p>Dear Dana</p>")
                        .isPageWith("Dear Dana"),
                mail(
                                "content type with 10,000 parameters",
                                "Content-Type: text/plain" + "; a=b".repeat(10_000),
                                "",
                                "Dear Dana")
                        .says("Dear Dana"),
                mail(
                                "content type with a comment",
                                "Content-Type: text/html (a page); charset=utf-8",
                                "",
                                "<p>Dear Dana</p>")
                        .isPageWith("Dear Dana"),
                mail("two content types", "Content-Type: text/html", "Content-Type: text/plain", "", "<p>Dear Dana</p>")
                        .isPageWith("Dear Dana"),
                mail(
                                "draft marks of several programs",
                                "X-Mozilla-Draft-Info: internal/draft; vcard=0",
                                "X-Identity-Key: id1",
                                "Subject: Ports",
                                "",
                                "Dear Dana")
                        .isTitled("Ports")
                        .says("Dear Dana"));
    }
}
