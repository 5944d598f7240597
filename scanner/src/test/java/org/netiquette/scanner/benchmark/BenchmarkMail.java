package org.netiquette.scanner.benchmark;

import java.util.Locale;

/** Drafts of some 10 kB with a quoted thread, lines ended by a line feed; no two alike. */
final class BenchmarkMail {

    private static final int QUOTED_LINES = 150;

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

    private static String mail(int number, String text) {
        StringBuilder mail = new StringBuilder(String.format(Locale.ROOT, """
                From: Sam Sender <sam@example.org>
                To: Dana Okafor <dana%1$d@example.com>
                Subject: Hello from Sam, %1$d
                Message-ID: <%1$d@example.org>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                Dear Dana,

                %2$s

                Kind regards,
                Sam

                On Monday, Dana Okafor wrote:
                """, number, text));
        for (int line = 0; line < QUOTED_LINES; line++) {
            mail.append("> Line ")
                    .append(line)
                    .append(" of what was said before in thread ")
                    .append(number)
                    .append(", which is nobody's business.\n");
        }
        return mail.toString();
    }
}
