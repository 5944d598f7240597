package org.netiquette.scanner.draft;

import static org.netiquette.scanner.draft.OddMail.mail;
import static org.netiquette.scanner.draft.OddStructures.LETTER;
import static org.netiquette.scanner.draft.OddStructures.PAGE;
import static org.netiquette.scanner.draft.OddStructures.file;
import static org.netiquette.scanner.draft.OddStructures.multi;
import static org.netiquette.scanner.draft.OddStructures.multipart;
import static org.netiquette.scanner.draft.OddStructures.page;
import static org.netiquette.scanner.draft.OddStructures.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Attachments, and their names as every program writes them. */
final class OddFiles {

    private OddFiles() {}

    static Stream<OddMail> all() {
        return Stream.concat(attachments(), names());
    }

    private static Stream<OddMail> attachments() {
        return Stream.of(
                multi("a file", "mixed", plain(LETTER), file("application/pdf", "CV.pdf"))
                        .says(LETTER)
                        .attaches("CV.pdf"),
                multi(
                                "two files in order",
                                "mixed",
                                plain(LETTER),
                                file("application/pdf", "B.pdf"),
                                file("application/pdf", "A.pdf"))
                        .attaches("B.pdf", "A.pdf"),
                multi("a text file is not the letter", "mixed", plain(LETTER), file("text/plain", "cv.txt"))
                        .says(LETTER)
                        .attaches("cv.txt"),
                multi("a text file before the letter", "mixed", file("text/plain", "cv.txt"), plain(LETTER))
                        .says(LETTER)
                        .attaches("cv.txt"),
                multi("a page as a file", "mixed", plain(LETTER), file("text/html", "portfolio.html"))
                        .says(LETTER)
                        .attaches("portfolio.html"),
                multi(
                                "a file named by its type only",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: application/pdf; name=\"CV.pdf\"\r\n\r\nx")
                        .attaches("CV.pdf"),
                multi("an image as a file", "mixed", plain(LETTER), file("image/png", "scan.png"))
                        .attaches("scan.png"),
                multi(
                                "an image as a file, though it has an id",
                                "related",
                                page(PAGE),
                                "Content-Type: image/png\r\nContent-ID: <1>\r\nContent-Disposition: attachment; filename=scan.png\r\n\r\nx")
                        .attaches("scan.png"),
                multi(
                                "an image of no known type shown inline",
                                "related",
                                page(PAGE),
                                "Content-Type: application/octet-stream; name=logo.PNG\r\nContent-ID: <1>\r\n\r\nx")
                        .attaches(),
                multi(
                                "a file beside a page and its images",
                                "related",
                                page(PAGE),
                                "Content-Type: image/png\r\nContent-ID: <1>\r\n\r\nx",
                                file("application/pdf", "CV.pdf"))
                        .attaches("CV.pdf"),
                multi(
                                "a file without a name",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\nx")
                        .says(LETTER)
                        .attaches(),
                multi(
                                "both halves of a Macintosh file",
                                "mixed",
                                plain(LETTER),
                                multipart(
                                        "appledouble",
                                        "b2",
                                        "Content-Type: application/applefile; name=CV.doc\r\n\r\nx",
                                        "Content-Type: application/msword; name=CV.doc\r\n\r\nx"))
                        .attaches("CV.doc"),
                multi(
                                "a visiting card",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: text/vcard; name=ana.vcf\r\n\r\nBEGIN:VCARD")
                        .says(LETTER)
                        .attaches("ana.vcf"),
                mail("only a file", "Content-Type: application/pdf; name=CV.pdf", "", "x")
                        .says("")
                        .attaches("CV.pdf"),
                mail(
                                "only a text file",
                                "Content-Type: text/plain; name=cv.txt",
                                "Content-Disposition: attachment",
                                "",
                                LETTER)
                        .says("")
                        .attaches("cv.txt"),
                mail("a letter in a kind of text nobody knows", "Content-Type: text/x-markdown", "", LETTER)
                        .says(LETTER),
                mail("a letter that bears a name", "Content-Type: text/plain; name=mail.txt", "", LETTER)
                        .says(LETTER),
                multi(
                                "an inline image of 10 MB",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: image/png\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                        + "QUJD".repeat(19).concat("\r\n").repeat(130_000))
                        .says(LETTER)
                        .attaches(),
                multi("two thousand files", "mixed", manyFiles(2_000)).says(LETTER));
    }

    private static String[] manyFiles(int count) {
        List<String> parts = new ArrayList<>(List.of(plain(LETTER)));
        for (int i = 0; i < count; i++) {
            parts.add(file("application/pdf", "file" + i + ".pdf"));
        }
        return parts.toArray(String[]::new);
    }

    private static OddMail named(String name, String disposition) {
        return multi(
                "file name " + name,
                "mixed",
                plain(LETTER),
                "Content-Type: application/pdf\r\nContent-Disposition: attachment; " + disposition + "\r\n\r\nx");
    }

    private static Stream<OddMail> names() {
        return Stream.of(
                named("by RFC 2231", "filename*=utf-8''R%C3%A9sum%C3%A9.pdf").attaches("Résumé.pdf"),
                named("by RFC 2231 in Latin-1", "filename*=iso-8859-1'fr'R%E9sum%E9.pdf")
                        .attaches("Résumé.pdf"),
                named(
                                "by RFC 2231 in pieces",
                                "filename*0*=utf-8''R%C3%A9;\r\n filename*1*=sum%C3%A9;\r\n filename*2=\".pdf\"")
                        .attaches("Résumé.pdf"),
                named("by RFC 2231 in pieces out of order", "filename*1=\"V.pdf\"; filename*0=\"C\"")
                        .attaches("CV.pdf"),
                named("by RFC 2231 split within a character", "filename*0*=utf-8''R%C3; filename*1*=%A9.pdf")
                        .attaches("Ré.pdf"),
                named("by RFC 2231 with a piece missing", "filename*0=CV; filename*2=.pdf")
                        .attaches("CV"),
                named("by RFC 2231 of unknown charset", "filename*=x-klingon''R%C3%A9.pdf")
                        .attaches("R%C3%A9.pdf"),
                named("by RFC 2231 without quotes", "filename*=CV.pdf").attaches("CV.pdf"),
                named("by RFC 2231 with a broken code", "filename*=utf-8''CV%Z1%4.pdf")
                        .attaches("CV%Z1%4.pdf"),
                named("both ways", "filename=\"R_sum_.pdf\"; filename*=utf-8''R%C3%A9sum%C3%A9.pdf")
                        .attaches("Résumé.pdf"),
                named("in encoded words", "filename=\"=?utf-8?Q?R=C3=A9sum=C3=A9.pdf?=\"")
                        .attaches("Résumé.pdf"),
                named("in two encoded words", "filename=\"=?utf-8?B?UsOp?= =?utf-8?B?c3Vtw6kucGRm?=\"")
                        .attaches("Résumé.pdf"),
                named("in raw UTF-8", "filename=\"Résumé.pdf\"").attaches("Résumé.pdf"),
                named("in raw UTF-8, unquoted", "filename=Résumé.pdf").attaches("Résumé.pdf"),
                named("with blanks, unquoted", "filename=My CV 2026.pdf").attaches("My CV 2026.pdf"),
                named("with a semicolon", "filename=\"CV; new.pdf\"").attaches("CV; new.pdf"),
                named("with quotation marks", "filename=\"my \\\"CV\\\".pdf\"").attaches("my \"CV\".pdf"),
                named("with a folder of Windows", "filename=\"C:\\Users\\ana\\CV.pdf\"")
                        .attaches("C:UsersanaCV.pdf"),
                named("with folders", "filename=\"../../etc/CV.pdf\"").attaches("CV.pdf"),
                named("whose quotation mark never ends", "filename=\"CV.pdf").attaches(),
                named("folded within", "filename=\"My\r\n CV.pdf\"").attaches("My CV.pdf"),
                named("in capitals", "FILENAME=\"CV.pdf\"").attaches("CV.pdf"),
                named("of 10,000 characters", "filename=\"" + "a".repeat(10_000) + "\"")
                        .isLegible(),
                named("in 10,000 pieces", manyPieces()).isLegible(),
                named("in decomposed characters", "filename=\"Re\u0301sume\u0301.pdf\"")
                        .attaches("Re\u0301sume\u0301.pdf"));
    }

    private static String manyPieces() {
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            pieces.append("filename*").append(i).append("=a; ");
        }
        return pieces.toString();
    }
}
