package org.netiquette.scanner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the mail library reads other words than a person would, in a dozen of the oddest, this says what it reads: no
 * program that drafts are saved with writes these.
 */
class OddMessagesTest {

    private static final DraftReader READER = DraftReader.standard();

    /** Of the processor, so that a busy machine does not matter. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** More than any takes; a mistake in the square takes minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    static Stream<OddMail> messages() {
        return Stream.of(OddTexts.all(), OddHeaders.all(), OddStructures.all(), OddFiles.all())
                .flatMap(each -> each);
    }

    /** The first reading of all loads classes, which is not what is timed. */
    @BeforeAll
    static void warmUp() {
        READER.read(OddMail.mail("warm", "Content-Type: text/html", "", "<p>Dear Dana</p>")
                .bytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void isReadAsAPersonWould(OddMail mail) {
        byte[] before = mail.bytes().clone();
        long start = CPU.getCurrentThreadCpuTime();
        SavedDraft read = READER.read(mail.bytes());
        Duration took = Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start);
        mail.check(read);
        assertThat(took).as("time to read").isLessThan(LONGEST);
        assertThat(mail.bytes()).as("the message").isEqualTo(before);
    }

    @Test
    void areMoreThanAHundredAndFiftyWithNamesOfTheirOwn() {
        List<String> names = messages().map(OddMail::toString).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }
}
