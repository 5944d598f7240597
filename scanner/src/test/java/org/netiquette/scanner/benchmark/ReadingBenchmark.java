package org.netiquette.scanner.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.files.MessageFiles;

/**
 * Reads 5,000 drafts of about 10 kB, and an mbox of 1 GB; says how long each took and how much memory the box left in
 * use. Run its main with the test class path; with {@code -Xmx128m} the box shows that it needs no more.
 */
public final class ReadingBenchmark {

    private static final int DRAFTS = 5_000;
    private static final long BOX = 1L << 30;

    private ReadingBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        DraftReader reader = DraftReader.standard();
        List<byte[]> drafts = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < DRAFTS; i++) {
            drafts.add(draft(i));
            size += drafts.get(i).length;
        }
        for (String round : List.of("cold", "warm", "warm")) {
            long start = System.nanoTime();
            long legible = drafts.stream()
                    .map(reader::read)
                    .filter(SavedDraft.Legible.class::isInstance)
                    .count();
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%s: %d of %d drafts, %.1f kB each, in %.2f s, %.3f ms each%n",
                    round,
                    legible,
                    DRAFTS,
                    size / 1000.0 / DRAFTS,
                    seconds,
                    seconds * 1000 / DRAFTS);
        }
        long[] count = {0};
        long start = System.nanoTime();
        byte[] one = ("From ana Sat Jan  3 01:05:34 2026\n" + new String(drafts.get(0), UTF_8).replace("\r\n", "\n")
                        + "\n")
                .getBytes(UTF_8);
        try (InputStream box = new Repeated(one, BOX / one.length)) {
            new MessageFiles(reader).read("box.mbox", box, item -> count[0]++);
        }
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "mbox of 1 GB: %d messages in %.1f s, heap at most %d MB%n",
                count[0],
                (System.nanoTime() - start) / 1e9,
                runtime.totalMemory() >> 20);
    }

    /** A letter as text and as a page, as mail programs save it, quoted thread included; no two alike. */
    private static byte[] draft(int number) {
        StringBuilder text = new StringBuilder();
        StringBuilder page = new StringBuilder("<html><body>");
        for (int i = 0; i < 19; i++) {
            String paragraph =
                    "Dear Renée, letter " + number + ", paragraph " + i + ": I read your talk about ports and "
                            + "would like to ask how you chose which ships to look at first. Would twenty minutes suit you? ";
            text.append(paragraph).append("\r\n\r\n");
            page.append("<p style=\"margin:0\">").append(paragraph).append("</p>");
        }
        for (int i = 0; i < 20; i++) {
            text.append("> What was said before, line ").append(i).append(", in the thread.\r\n");
            page.append("<blockquote type=\"cite\">What was said before, line ")
                    .append(i)
                    .append("</blockquote>");
        }
        return ("From: Ana <ana@example.org>\r\nTo: Renée Okafor <renee@example.org>\r\n"
                        + "Subject: =?utf-8?Q?Your_talk_=E2=80=93?= " + number
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n"
                        + "--b1\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n" + text
                        + "\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page + "</body></html>"
                        + "\r\n--b1--\r\n")
                .getBytes(UTF_8);
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {

        private final byte[] unit;
        private long left;
        private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);

        Repeated(byte[] unit, long times) {
            this.unit = unit;
            this.left = times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (now.available() == 0) {
                if (left == 0) {
                    return -1;
                }
                left--;
                now = new ByteArrayInputStream(unit);
            }
            return now.read(into, from, length);
        }
    }
}
