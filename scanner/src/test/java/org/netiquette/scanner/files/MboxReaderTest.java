package org.netiquette.scanner.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.rules.draft.Draft;
import org.netiquette.scanner.draft.DraftReader;
import org.netiquette.scanner.draft.SavedDraft;

class MboxReaderTest {

    private static final DraftReader READER = DraftReader.standard();
    private static final String FROM = "From dana@example.org Sat Jan  3 01:05:34 2026\n";

    private static List<MboxReader.Entry> entries(InputStream in) throws IOException {
        MboxReader box = new MboxReader(new LineInput(in), READER);
        List<MboxReader.Entry> entries = new ArrayList<>();
        Optional<MboxReader.Entry> next = box.next();
        while (next.isPresent()) {
            entries.add(next.get());
            next = box.next();
        }
        return entries;
    }

    private static List<Draft> read(String box) throws IOException {
        return entries(new ByteArrayInputStream(box.getBytes(ISO_8859_1))).stream()
                .map(entry -> ((SavedDraft.Legible) entry.draft()).draft())
                .toList();
    }

    private static String mail(String subject, String body) {
        return FROM + "Subject: " + subject + "\n\n" + body + "\n\n";
    }

    @Test
    void readsOneMessageAfterTheOther() throws IOException {
        assertThat(read(mail("a", "one") + mail("b", "two") + mail("c", "three")))
                .extracting(draft -> draft.subject() + " " + draft.body().strip())
                .containsExactly("a one", "b two", "c three");
    }

    @Test
    void tellsOnWhichLineAMessageStarts() throws IOException {
        String box = mail("a", "one") + mail("b", "two");
        assertThat(entries(new ByteArrayInputStream(box.getBytes(ISO_8859_1))))
                .extracting(MboxReader.Entry::line)
                .containsExactly(2L, 7L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From - Sat Jan  3 01:05:34 2026",
                "From dana@example.org Sat Jan  3 01:05:34 2026",
                "From 1754@xxx Sat Jan 03 01:05:34 +0000 2026",
                "From dana@example.org Sat, 3 Jan 2026 01:05:34 +0100",
                "From MAILER-DAEMON Sat Jan  3 1:05:34 2026 remote from host"
            })
    void knowsTheSeparatorsOfManyPrograms(String separator) throws IOException {
        assertThat(read(mail("a", "one") + separator + "\nSubject: b\n\ntwo\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From Monday on I am free.",
                "From 10:30 on I am free.",
                "From 10:30 on 3 January 2026 I am free.",
                ">From 10:30 on 3 January 2026"
            })
    void isNotSplitByASentence(String sentence) throws IOException {
        assertThat(read(mail("a", "Dear Dana,\n\n" + sentence + "\nSee you") + mail("b", "two")))
                .hasSize(2);
    }

    @Test
    void takesTheQuotationMarksAwayThatTheBoxPutThere() throws IOException {
        String body = read(mail("a", ">From Monday on\n>>From Dana\n> From a quote\n>Fromage"))
                .get(0)
                .body();
        assertThat(body.strip()).isEqualTo("From Monday on\n>From Dana\n> From a quote\n>Fromage");
    }

    @Test
    void believesALengthThatLeadsToTheNextMessage() throws IOException {
        String body = "one\n" + mail("forwarded", "two") + "end\n";
        String box = FROM + "Subject: a\nContent-Length: " + body.length() + "\n\n" + body + "\n" + mail("b", "three");
        List<Draft> drafts = read(box);
        assertThat(drafts).extracting(Draft::subject).containsExactly("a", "b");
        assertThat(drafts.get(0).body()).contains("two").contains("end");
    }

    @Test
    void leavesTheQuotationMarksOfABoxThatPutsNone() throws IOException {
        String body = "From Monday on\n>From the thread\n";
        assertThat(read(FROM + "Content-Length: " + body.length() + "\n\n" + body + "\n" + mail("b", "two"))
                        .get(0)
                        .body())
                .contains("\n>From the thread");
    }

    @Test
    void takesTheMarksAwayWithinAKnownLength() throws IOException {
        String body = "one\n>From Monday on\n";
        assertThat(read(FROM + "Content-Length: " + body.length() + "\n\n" + body + "\n" + mail("b", "two"))
                        .get(0)
                        .body())
                .contains("\nFrom Monday on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-1", "999999999999", "1000000", "abc", ""})
    void doesNotBelieveALengthThatLeadsNowhere(String length) throws IOException {
        String box = FROM + "Subject: a\nContent-Length: " + length + "\n\nDear Dana, one\n\n" + mail("b", "two");
        assertThat(read(box)).extracting(Draft::subject).containsExactly("a", "b");
        assertThat(read(box).get(0).body()).contains("Dear Dana, one");
    }

    @Test
    void readsLinesThatWindowsEnded() throws IOException {
        assertThat(read((mail("a", ">From one") + mail("b", "two")).replace("\n", "\r\n")))
                .extracting(draft -> draft.subject() + " " + draft.body().strip())
                .containsExactly("a From one", "b two");
    }

    @Test
    void readsMessagesWithoutAnEmptyLineBetween() throws IOException {
        assertThat(read(FROM + "Subject: a\n\none\n" + FROM + "Subject: b\n\ntwo"))
                .hasSize(2);
    }

    @Test
    void readsALastMessageThatIsCut() throws IOException {
        assertThat(read(mail("a", "one") + FROM + "Subj")).hasSizeBetween(1, 2);
    }

    @Test
    void readsALineLongerThanItsBuffer() throws IOException {
        assertThat(read(mail("a", "word ".repeat(60_000)) + mail("b", "two")))
                .extracting(draft -> draft.body().strip().length() > 3)
                .containsExactly(true, false);
    }

    @Test
    void tellsThatAMessageIsTooLargeAndGoesOn() throws IOException {
        List<MboxReader.Entry> entries = entries(new RepeatedStream(
                FROM + "Subject: a\n\n", "some words\n", DraftReader.LARGEST / 11 + 10, mail("b", "two")));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).draft()).isInstanceOf(SavedDraft.Illegible.class);
        assertThat(entries.get(1).draft()).isInstanceOf(SavedDraft.Legible.class);
    }

    /** A text with a stretch in its middle that comes many times, without the memory that it would take. */
    private static final class RepeatedStream extends InputStream {

        private final byte[] head;
        private final byte[] stretch;
        private final long stretchEnd;
        private final byte[] tail;
        private long at;

        RepeatedStream(String head, String stretch, int times, String tail) {
            this.head = head.getBytes(ISO_8859_1);
            this.stretch = stretch.getBytes(ISO_8859_1);
            this.stretchEnd = this.head.length + (long) this.stretch.length * times;
            this.tail = tail.getBytes(ISO_8859_1);
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = 0;
            for (int next = length == 0 ? -1 : read(); next >= 0; next = count == length ? -1 : read()) {
                into[from + count] = (byte) next;
                count++;
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        @Override
        public int read() {
            long now = at++;
            if (now < head.length) {
                return head[(int) now];
            }
            if (now < stretchEnd) {
                return stretch[(int) ((now - head.length) % stretch.length)];
            }
            long inTail = now - stretchEnd;
            return inTail < tail.length ? tail[(int) inTail] : -1;
        }
    }
}
