package org.netiquette.scanner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo speaks IMAP to a real server in this process, in real time: it is the promise to a newcomer. */
class DemoCommandTest {

    @TempDir
    Path home;

    @Test
    void the_demo_shows_annotations_come_and_go_and_ends_by_itself() {
        CommandRun commands = new CommandRun(home, "");

        int code = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> commands.run("demo"));

        assertThat(commands.out())
                .contains("annotates “Opportunities at Harborline”")
                .contains("annotates “Quick request”")
                .contains("finds nothing to mend in “Your article on repairable pumps”")
                .contains("leaves “Minutes of Tuesday” alone")
                .contains("finds nothing to mend in “Your talk on empty containers”")
                .contains("bear the keyword NetiquetteReview")
                .contains("byte for byte");
        assertThat(code).isZero();
        assertThat(commands.err()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }
}
