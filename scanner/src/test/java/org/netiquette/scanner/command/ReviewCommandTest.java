package org.netiquette.scanner.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

    private static final String BAD = """
            From: me@example.org
            To: dana@example.org
            Subject: Hello
            Content-Type: text/plain; charset=UTF-8

            Dear Dana,

            I am looking for a new job. Do you have a job for me?

            Robin
            """;
    private static final String COLLEAGUE = """
            From: me@example.org
            To: mira@example.org
            Subject: Minutes

            Hi Mira, here are the minutes of Tuesday's meeting.
            """;

    @TempDir
    Path folder;

    private CommandRun commands = new CommandRun(Path.of(""), "");

    @BeforeEach
    void goHome() {
        commands = new CommandRun(folder.resolve("home"), "");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_mail_that_breaks_a_rule_ends_with_1() throws IOException {
        assertThat(commands.run("review", file("bad.eml", BAD))).isEqualTo(1);

        assertThat(commands.out())
                .contains("bad.eml: “Hello”")
                .contains("“Do you have a job for me”")
                .contains("Why:")
                .contains("Instead:")
                .contains("1 draft, 1 with something to mend.");
        assertThat(commands.err()).isEmpty();
    }

    @Test
    void a_mail_to_a_colleague_ends_with_0() throws IOException {
        assertThat(commands.run("review", file("fine.eml", COLLEAGUE))).isZero();

        assertThat(commands.out()).contains("Left alone").contains("1 draft, 0 with something to mend.");
    }

    @Test
    void a_file_that_is_missing_ends_with_2_and_hides_no_other() throws IOException {
        assertThat(commands.run("review", folder.resolve("missing.eml").toString(), file("bad.eml", BAD)))
                .isEqualTo(2);

        assertThat(commands.out()).contains("there is no such file").contains("“Hello”");
    }

    @Test
    void a_folder_is_reviewed_whole() throws IOException {
        file("bad.eml", BAD);
        file("fine.eml", COLLEAGUE);
        file("box.mbox", "From me@example.org Sun Nov 22 10:00:00 2026\n" + BAD + "\n");

        assertThat(commands.run("review", folder.toString())).isEqualTo(1);

        assertThat(commands.out()).contains("box.mbox, message 1").contains("3 drafts, 2 with something to mend.");
    }

    @Test
    void a_dash_is_standard_input() {
        assertThat(commands.reading(BAD).run("review", "-")).isEqualTo(1);

        assertThat(commands.out()).contains("-: “Hello”");
    }

    @Test
    void offsets_of_a_text_become_line_and_column() throws IOException {
        String text = "Dear Dana,\n\nI am looking for a new job. Do you have a job for me?\n";

        commands.run("review", "--format", "github", file("draft.txt", text));

        assertThat(commands.out()).contains("draft.txt,line=3,col=29,");
    }

    @Test
    void json_comes_whole_also_with_the_option_before_the_command() throws IOException {
        assertThat(commands.run("--format=JSON", "review", file("bad.eml", BAD)))
                .isEqualTo(1);

        JsonNode root = JsonMapper.builder().build().readTree(commands.out());
        assertThat(root.at("/drafts/0/review/findings/0/mistake").asText()).isEqualTo("ask-for-job");
        assertThat(root.at("/drafts/0/review/engine/version").asText()).isNotEqualTo("unknown");
    }

    @Test
    void an_encrypted_mail_is_not_taken_for_a_good_one() throws IOException {
        String encrypted = BAD.replace("text/plain; charset=UTF-8", "multipart/encrypted; boundary=x");

        assertThat(commands.run("review", file("secret.eml", encrypted))).isEqualTo(2);
        assertThat(commands.out()).contains("Not reviewed: it is encrypted");
    }

    @Test
    void nothing_to_review_is_a_misuse() {
        assertThat(commands.run("review")).isEqualTo(2);
        assertThat(commands.err()).contains("FILE").contains("--help");
    }
}
