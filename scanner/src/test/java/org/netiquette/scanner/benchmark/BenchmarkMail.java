package org.netiquette.scanner.benchmark;

import java.util.Locale;

/**
 * Drafts of some 10 kB as mail programs save them: a letter with a quoted thread, as text and as a page. Lines end with
 * a line feed; no two are alike.
 */
final class BenchmarkMail {

    private static final int QUOTED_LINES = 30;

    /** As long as those of mail programs: a search for a boundary takes steps of its length. */
    private static final String BOUNDARY = "------------4fK2mQ9sYbX7tLr0VwPz3uHd";

    private BenchmarkMail() {}

    /** A letter to a colleague. */
    static String fine(int number) {
        return mail(
                number,
                "Here are the minutes of Tuesday's meeting, number " + number + ". Please send me what is missing by"
                        + " Friday, so that they can go out before the holidays.");
    }

    /** One that asks for a job. */
    static String bad(int number) {
        return mail(
                number,
                "I am looking for a new position and wonder whether there are any job openings in your team. I have"
                        + " attached my CV, please forward it to your hiring manager. This is letter " + number + ".");
    }

    private static String mail(int number, String letter) {
        StringBuilder text = new StringBuilder(
                "Dear Dana,\n\n" + letter + "\n\nKind regards,\nSam\n\n" + "On Monday, Dana Okafor wrote:\n");
        StringBuilder page =
                new StringBuilder("<html><body><p>Dear Dana,</p><p>" + letter + "</p><p>Kind regards,<br>Sam</p>"
                        + "<p>On Monday, Dana Okafor wrote:</p><blockquote type=\"cite\">\n");
        for (int line = 0; line < QUOTED_LINES; line++) {
            String said = "Line " + line + " of what was said before in thread " + number
                    + ", about ships, ports and the weather on the way between them.";
            text.append("> ").append(said).append('\n');
            page.append("<p style=\"margin:0 0 0 0;font-family:Arial,Helvetica,sans-serif;font-size:14px\">")
                    .append(said)
                    .append("</p>\n");
        }
        return String.format(Locale.ROOT, """
                From: Sam Sender <sam@example.org>
                To: Dana Okafor <dana%1$d@example.com>
                Subject: Hello from Sam, %1$d
                Message-ID: <%1$d@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="%4$s"

                --%4$s
                Content-Type: text/plain; charset=UTF-8

                %2$s
                --%4$s
                Content-Type: text/html; charset=UTF-8

                %3$s</blockquote></body></html>
                --%4$s--
                """, number, text, page, BOUNDARY);
    }
}
