package org.netiquette.scanner.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyOracleTest {

    private final SafetyOracle oracle = new SafetyOracle("Drafts", "Netiquette");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXPUNGE",
                "CLOSE",
                "UID EXPUNGE 3",
                "UID STORE 3 +FLAGS.SILENT (\\Deleted)",
                "UID STORE 3 FLAGS (x)",
                "UID STORE 3 +FLAGS (\\Seen)",
                "UID MOVE 3 \"Trash\"",
                "UID COPY 3 Trash",
                "RENAME \"Drafts\" \"x\"",
                "DELETE Drafts",
                "APPEND \"Drafts\" (\\Seen) {3}\r\nabc",
                "APPEND Drafts {3+}\r\nabc",
                "UID FETCH 3 (BODY[])",
                "UID FETCH 3 (RFC822)",
                "STORE 3 +FLAGS (x)"
            })
    void a_command_that_could_harm_is_seen(String command) {
        assertThat(oracle.problems("A1 SELECT \"Drafts\"\r\nA2 " + command + "\r\n"))
                .hasSize(1);
        assertThat(oracle.problems("A1 SELECT Drafts\r\nA2 NOOP\r\nA3 " + command))
                .hasSize(1);
    }

    @Test
    void removing_one_note_is_harmless_in_the_folder_of_notes_only() {
        String removal = "A2 UID STORE 3 +FLAGS.SILENT (\\Deleted)\r\nA3 UID EXPUNGE 3\r\n";
        assertThat(oracle.problems("A1 SELECT \"Netiquette\"\r\n" + removal)).isEmpty();
        assertThat(oracle.problems("A1 SELECT \"Netiquette\"\r\nA1 EXAMINE \"Drafts\"\r\n" + removal))
                .hasSize(2);
        assertThat(oracle.problems("A1 SELECT \"Netiquette\"\r\nA2 UID EXPUNGE 1:*\r\n"))
                .hasSize(1);
    }

    @Test
    void what_stands_in_a_note_is_no_command() {
        assertThat(oracle.problems("A1 APPEND \"Netiquette\" (\\Seen) {14}\r\nA2 EXPUNGE\r\n\r\n\r\nA3 NOOP\r\n"))
                .isEmpty();
    }
}
