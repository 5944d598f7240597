package org.netiquette.scanner.draft;

import static org.netiquette.scanner.draft.OddMail.base64;
import static org.netiquette.scanner.draft.OddMail.latin1;
import static org.netiquette.scanner.draft.OddMail.mail;
import static org.netiquette.scanner.draft.OddMail.ofBytes;
import static org.netiquette.scanner.draft.OddMail.utf8;

import java.util.stream.Stream;

/** Multiparts, whole and broken; mails that are sealed. */
final class OddStructures {

    static final String LETTER = "Dear Dana, how did you choose your port?";
    static final String PAGE = "<p>Dear Dana, how did you <b>choose</b> your port?</p>";

    private OddStructures() {}

    static Stream<OddMail> all() {
        return Stream.of(alternatives(), boundaries(), nested(), sealed()).flatMap(each -> each);
    }

    /** A multipart whose parts are given with their own fields, an empty line and their content. */
    static OddMail multi(String name, String subtype, String... parts) {
        return ofBytes(name, utf8("Subject: Ports\r\n" + multipart(subtype, "b1", parts)));
    }

    static String multipart(String subtype, String boundary, String... parts) {
        StringBuilder text =
                new StringBuilder("Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"\r\n\r\n");
        for (String part : parts) {
            text.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
        }
        return text.append("--").append(boundary).append("--\r\n").toString();
    }

    static String plain(String text) {
        return "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
    }

    static String page(String html) {
        return "Content-Type: text/html; charset=utf-8\r\n\r\n" + html;
    }

    static String file(String type, String name) {
        return "Content-Type: " + type + "\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nQUJD";
    }

    private static Stream<OddMail> alternatives() {
        return Stream.of(
                multi("text and page", "alternative", plain(LETTER), page(PAGE)).says(LETTER),
                multi("page before text", "alternative", page(PAGE), plain(LETTER))
                        .says(LETTER),
                multi("empty text and a full page", "alternative", plain(""), page(PAGE))
                        .isPageWith("choose"),
                multi("blank text and a full page", "alternative", plain(" \r\n\u00A0\r\n"), page(PAGE))
                        .isPageWith("choose"),
                multi(
                                "text that only points to the page",
                                "alternative",
                                plain("Please read this as HTML."),
                                page(PAGE.repeat(10)))
                        .isPageWith("choose"),
                multi("full text and an empty page", "alternative", plain(LETTER), page("<html><body></body></html>"))
                        .says(LETTER),
                multi(
                                "short text that is the whole mail",
                                "alternative",
                                plain("Yes!"),
                                page("<style>" + "p{}".repeat(500) + "</style><p>Yes!</p>"))
                        .says("Yes!"),
                multi("page only", "alternative", page(PAGE)).isPageWith("choose"),
                multi("text only", "alternative", plain(LETTER)).says(LETTER),
                multi(
                                "an invitation as a third way",
                                "alternative",
                                plain(LETTER),
                                page(PAGE),
                                "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR")
                        .says(LETTER),
                multi(
                                "AMP as a third way",
                                "alternative",
                                plain(LETTER),
                                "Content-Type: text/x-amp-html\r\n\r\n<html amp4email>",
                                page(PAGE))
                        .says(LETTER),
                multi(
                                "page with images beside text",
                                "alternative",
                                plain(LETTER),
                                multipart(
                                        "related",
                                        "b2",
                                        page(PAGE + "<img src=cid:1>"),
                                        "Content-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\n\r\nx"))
                        .says(LETTER)
                        .attaches(),
                multi(
                                "page with a file within it, as Apple Mail does",
                                "alternative",
                                plain(LETTER),
                                multipart(
                                        "mixed",
                                        "b2",
                                        page(PAGE),
                                        "Content-Type: application/pdf; name=CV.pdf\r\nContent-Disposition: inline; filename=CV.pdf\r\n\r\nx",
                                        page("<p>Bye</p>")))
                        .says(LETTER)
                        .attaches("CV.pdf"),
                multi(
                                "alternatives within alternatives",
                                "alternative",
                                multipart("alternative", "b2", plain(LETTER), page(PAGE)))
                        .says(LETTER),
                multi("nothing but images", "alternative", "Content-Type: image/png\r\n\r\nx")
                        .says(""),
                mail("page alone", "Content-Type: text/html", "", PAGE).isPageWith("choose"),
                mail(
                                "page with a script and a style",
                                "Content-Type: text/html",
                                "",
                                "<style>p{}</style><script>x</script>" + PAGE)
                        .isPageWith("choose"),
                mail("page that is broken", "Content-Type: text/html", "", "<p><b>Dear <i>Dana</b></p></table><td>Bye")
                        .isPageWith("Dana"));
    }

    private static Stream<OddMail> boundaries() {
        String ct = "Content-Type: multipart/mixed; boundary=b1";
        return Stream.of(
                mail("boundary never closed", ct, "", "--b1", "", LETTER).says(LETTER),
                mail("boundary closed, then more", ct, "", "--b1", "", LETTER, "--b1--", "epilogue")
                        .says(LETTER),
                mail("preamble before the first boundary", ct, "", "This is MIME.", "--b1", "", LETTER, "--b1--")
                        .says(LETTER),
                mail(
                                "boundary not declared",
                                "Content-Type: multipart/mixed",
                                "",
                                "--xyz",
                                "Content-Type: text/plain",
                                "",
                                LETTER,
                                "--xyz--")
                        .says(LETTER),
                mail(
                                "boundary declared wrong",
                                "Content-Type: multipart/mixed; boundary=other",
                                "",
                                "--xyz",
                                "Content-Type: text/plain",
                                "",
                                LETTER,
                                "--xyz--")
                        .says(LETTER),
                mail(
                                "boundary declared empty",
                                "Content-Type: multipart/mixed; boundary=\"\"",
                                "",
                                "--xyz",
                                "Content-Type: text/plain",
                                "",
                                LETTER,
                                "--xyz--")
                        .says(LETTER),
                mail("boundary in the fields only, text below", ct, "", LETTER).says(LETTER),
                mail(
                                "boundary that starts another",
                                "Content-Type: multipart/mixed; boundary=a",
                                "",
                                "--a",
                                "Content-Type: multipart/alternative; boundary=ab",
                                "",
                                "--ab",
                                "",
                                LETTER,
                                "--ab--",
                                "--a--")
                        .says(LETTER),
                mail(
                                "boundary used twice, within itself",
                                ct,
                                "",
                                "--b1",
                                "Content-Type: multipart/alternative; boundary=b1",
                                "",
                                "--b1",
                                "Content-Type: text/plain",
                                "",
                                LETTER,
                                "--b1--",
                                "--b1--")
                        .says(LETTER),
                mail("boundary with blanks behind it", ct, "", "--b1  ", "", LETTER, "--b1--  ")
                        .says(LETTER),
                mail(
                                "boundary with blanks in it",
                                "Content-Type: multipart/mixed; boundary=\"b 1\"",
                                "",
                                "--b 1",
                                "",
                                LETTER,
                                "--b 1--")
                        .says(LETTER),
                mail(
                                "boundary of odd characters",
                                "Content-Type: multipart/mixed; boundary=\"=_(x):?'+.,/\"",
                                "",
                                "--=_(x):?'+.,/",
                                "",
                                LETTER,
                                "--=_(x):?'+.,/--")
                        .says(LETTER),
                mail(
                                "boundary of odd characters, unquoted",
                                "Content-Type: multipart/mixed; boundary==_x:1/2",
                                "",
                                "--=_x:1/2",
                                "",
                                LETTER,
                                "--=_x:1/2--")
                        .says(LETTER),
                mail(
                                "boundary of 5,000 characters",
                                "Content-Type: multipart/mixed; boundary=" + "b".repeat(5000),
                                "",
                                "--" + "b".repeat(5000),
                                "",
                                LETTER)
                        .says(LETTER),
                mail(
                                "boundary declared twice",
                                "Content-Type: multipart/mixed; boundary=b1; boundary=b2",
                                "",
                                "--b1",
                                "",
                                LETTER,
                                "--b1--")
                        .says(LETTER),
                mail("dashes in the text", ct, "", "--b1", "", "--", "-- ", "--b2", LETTER, "--b1--")
                        .contains(LETTER),
                mail("no parts at all", ct, "", "--b1--").isLegible(),
                mail("no content at all", ct, "").says(""),
                mail(
                                "boundary right below the fields of a part",
                                ct,
                                "",
                                "--b1",
                                "Content-Type: text/plain",
                                "--b1",
                                "",
                                LETTER,
                                "--b1--")
                        .contains(LETTER),
                mail("part without fields or empty line", ct, "", "--b1", LETTER, "--b1--")
                        .contains("choose your port"),
                mail(
                                "multipart said to be base64",
                                ct,
                                "Content-Transfer-Encoding: base64",
                                "",
                                "--b1",
                                "",
                                LETTER,
                                "--b1--")
                        .says(LETTER),
                ofBytes(
                                "line feeds only, in parts",
                                latin1("Content-Type: multipart/mixed; boundary=b1\n\n--b1\n\n" + LETTER
                                        + "\n--b1--\n"))
                        .says(LETTER),
                ofBytes(
                                "carriage returns only, in parts",
                                latin1("Content-Type: multipart/mixed; boundary=b1\r\r--b1\r\r" + LETTER
                                        + "\r--b1--\r"))
                        .says(LETTER),
                mail("cut within the fields of a part", ct, "", "--b1", "", LETTER, "--b1", "Content-Ty")
                        .contains(LETTER),
                mail(
                                "flowed part keeps the blank before the boundary",
                                ct,
                                "",
                                "--b1",
                                "Content-Type: text/plain; format=flowed",
                                "",
                                "Dear ",
                                "Dana",
                                "--b1--")
                        .says("Dear Dana"),
                ofBytes(
                                "a million boundaries",
                                latin1("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n".repeat(500_000)))
                        .isLegible(),
                ofBytes(
                                "a letter, then a million boundaries",
                                latin1("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + LETTER + "\r\n"
                                        + "--b\r\n".repeat(500_000)))
                        .contains(LETTER),
                ofBytes(
                                "a million dashes of other boundaries",
                                latin1("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + LETTER + "\r\n"
                                        + "--\n".repeat(1_000_000)))
                        .contains(LETTER));
    }

    private static Stream<OddMail> nested() {
        return Stream.of(
                ofBytes("parts 20 deep", latin1(deep(20, "d", ""))).says(LETTER),
                ofBytes("parts 49 deep", latin1(deep(49, "d", ""))).says(LETTER),
                ofBytes("parts 200 deep", latin1(deep(200, "d", ""))).cannotBeReadAs("too deep"),
                ofBytes("parts 5,000 deep", latin1(deep(5_000, "d", ""))).cannotBeReadAs("too deep"),
                ofBytes("parts 60 deep around 10 MB of dashes", latin1(deep(60, "d", "--\n".repeat(3_500_000))))
                        .cannotBeReadAs("too deep"),
                ofBytes(
                                "parts 45 deep around 3 MB of near boundaries",
                                latin1(deep(45, "d".repeat(60), ("--" + "d".repeat(59) + "\n").repeat(50_000))))
                        .cannotBeReadAs("too deep"),
                multi(
                                "signed in the clear",
                                "signed; protocol=\"application/pgp-signature\"",
                                plain(LETTER),
                                "Content-Type: application/pgp-signature; name=signature.asc\r\n\r\nx")
                        .says(LETTER)
                        .attaches(),
                multi(
                                "signed by S/MIME in the clear",
                                "signed",
                                multipart("mixed", "b2", plain(LETTER), file("application/pdf", "CV.pdf")),
                                "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx")
                        .says(LETTER)
                        .attaches("CV.pdf"),
                multi(
                                "signature of S/MIME beside the text",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: application/x-pkcs7-signature; name=smime.p7s\r\n\r\nx")
                        .says(LETTER)
                        .attaches(),
                multi(
                                "page named as the root of its images",
                                "related; start=\"<root>\"",
                                "Content-Type: image/png\r\nContent-ID: <1>\r\n\r\nx",
                                "Content-Type: text/html\r\nContent-ID: <root>\r\n\r\n" + PAGE)
                        .isPageWith("choose")
                        .attaches(),
                multi(
                                "root of the images that is not there",
                                "related; start=\"<none>\"",
                                page(PAGE),
                                "Content-Type: image/png\r\nContent-ID: <1>\r\n\r\nx")
                        .isPageWith("choose"),
                multi(
                                "text on both sides of an image",
                                "mixed",
                                plain("Dear Dana,"),
                                "Content-Type: image/jpeg\r\nContent-Disposition: inline; filename=port.jpg\r\n\r\nx",
                                plain("how did you choose?"))
                        .says("Dear Dana,\nhow did you choose?")
                        .attaches(),
                multi("text below a page", "mixed", page(PAGE), plain("Sent <from> a list"))
                        .isPageWith("&lt;from&gt;"),
                multi("a digest of other people's mails", "digest", "\r\nSubject: A\r\n\r\nI want a job")
                        .says(""),
                multi("a form", "form-data", plain(LETTER)).says(LETTER),
                multi("a subtype nobody knows", "x-strange", plain(LETTER)).says(LETTER),
                multi("a report on delivery", "report", plain(LETTER), "Content-Type: message/delivery-status\r\n\r\nx")
                        .contains(LETTER),
                multi(
                                "a forwarded mail attached",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: message/rfc822\r\n\r\nSubject: A\r\n\r\nGive me a job")
                        .says(LETTER)
                        .attaches("message.eml"),
                multi(
                                "a forwarded mail with a name",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: message/rfc822; name=\"Ports.eml\"\r\n\r\nSubject: A\r\n\r\nGive me a job")
                        .says(LETTER)
                        .attaches("Ports.eml"),
                multi(
                                "a forwarded mail shown inline",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\nSubject: A\r\n\r\nGive me a job")
                        .says(LETTER),
                mail("only a forwarded mail", "Content-Type: message/rfc822", "", "Subject: A", "", "Give me a job")
                        .says(""),
                mail("part of a mail cut into several", "Content-Type: message/partial; id=1; number=1", "", LETTER)
                        .isLegible());
    }

    /** Parts in parts, with the letter in the innermost. */
    private static String deep(int levels, String boundary, String filling) {
        StringBuilder text = new StringBuilder("Subject: Ports\r\n");
        for (int i = 0; i < levels; i++) {
            text.append("Content-Type: multipart/mixed; boundary=\"")
                    .append(boundary)
                    .append(i);
            text.append("\"\r\n\r\n--").append(boundary).append(i).append("\r\n");
        }
        text.append("Content-Type: text/plain\r\n\r\n")
                .append(LETTER)
                .append("\r\n")
                .append(filling);
        for (int i = levels - 1; i >= 0; i--) {
            text.append("--").append(boundary).append(i).append("--\r\n");
        }
        return text.toString();
    }

    private static Stream<OddMail> sealed() {
        String encryptedText = "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n=abcd\r\n-----END PGP MESSAGE-----";
        return Stream.of(
                mail(
                                "S/MIME encrypted",
                                "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
                                "Content-Transfer-Encoding: base64",
                                "",
                                "MIAGCSqGSIb3")
                        .cannotBeReadAs("encrypted (S/MIME)"),
                mail("S/MIME encrypted, old type", "Content-Type: application/x-pkcs7-mime", "", "x")
                        .cannotBeReadAs("encrypted (S/MIME)"),
                mail(
                                "S/MIME encrypted, told by the name only",
                                "Content-Type: application/octet-stream; name=smime.p7m",
                                "",
                                "x")
                        .cannotBeReadAs("encrypted (S/MIME)"),
                mail(
                                "S/MIME signed around the text",
                                "Content-Type: application/pkcs7-mime; smime-type=signed-data",
                                "",
                                "x")
                        .cannotBeReadAs("signed in a way that hides the text"),
                multi(
                                "PGP/MIME encrypted",
                                "encrypted; protocol=\"application/pgp-encrypted\"",
                                "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
                                "Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n" + encryptedText)
                        .cannotBeReadAs("encrypted (PGP/MIME)"),
                multi(
                                "PGP/MIME as Exchange leaves it",
                                "mixed",
                                plain(""),
                                "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
                                "Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n" + encryptedText)
                        .cannotBeReadAs("encrypted (PGP/MIME)"),
                mail("PGP in the text", "Subject: Ports", "", encryptedText).cannotBeReadAs("encrypted (PGP)"),
                mail("PGP in the text, below a line", "Subject: Ports", "", "Dear Dana,", "", encryptedText)
                        .cannotBeReadAs("encrypted (PGP)"),
                mail("PGP in a page", "Content-Type: text/html", "", "<pre>" + encryptedText + "</pre>")
                        .cannotBeReadAs("encrypted (PGP)"),
                mail(
                                "PGP in the quoted thread only",
                                "Subject: Re: Ports",
                                "",
                                LETTER,
                                "",
                                "> " + encryptedText.replace("\r\n", "\r\n> "))
                        .contains(LETTER),
                mail(
                                "PGP signed in the clear",
                                "Subject: Ports",
                                "",
                                "-----BEGIN PGP SIGNED MESSAGE-----",
                                "Hash: SHA256",
                                "",
                                LETTER,
                                "- -- list",
                                "-----BEGIN PGP SIGNATURE-----",
                                "",
                                "iQEz",
                                "-----END PGP SIGNATURE-----")
                        .says(LETTER + "\n-- list"),
                mail("PGP signed in the clear, cut", "Subject: Ports", "", "-----BEGIN PGP SIGNED MESSAGE-----")
                        .isLegible(),
                multi(
                                "winmail.dat",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx")
                        .cannotBeReadAs("winmail.dat"),
                multi("winmail.dat of no type", "mixed", plain(LETTER), file("application/octet-stream", "WINMAIL.DAT"))
                        .cannotBeReadAs("winmail.dat"),
                mail("winmail.dat alone", "Content-Type: application/vnd.ms-tnef", "", "x")
                        .cannotBeReadAs("winmail.dat"),
                multi(
                                "a certificate beside the text",
                                "mixed",
                                plain(LETTER),
                                "Content-Type: application/pkcs7-mime; smime-type=certs-only; name=smime.p7c\r\n\r\nx")
                        .says(LETTER)
                        .attaches("smime.p7c"),
                multi(
                                "an encrypted file beside the text",
                                "mixed",
                                plain(LETTER),
                                file("application/octet-stream", "cv.pgp"))
                        .says(LETTER)
                        .attaches("cv.pgp"),
                mail(
                                "a public key in the text",
                                "Subject: Ports",
                                "",
                                LETTER,
                                "",
                                "-----BEGIN PGP PUBLIC KEY BLOCK-----",
                                base64(utf8("x")))
                        .contains(LETTER));
    }
}
