package org.netiquette.scanner.annotate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netiquette.scanner.draft.Fingerprint;

class NoteIdentityTest {

    private static final String OURS = NoteIdentity.messageId(new Fingerprint("ab12"));

    @Test
    void the_same_words_have_the_same_note_and_others_another() {
        assertThat(NoteIdentity.messageId(new Fingerprint("ab12"))).isEqualTo(OURS);
        assertThat(NoteIdentity.messageId(new Fingerprint("ab13"))).isNotEqualTo(OURS);
        assertThat(OURS).matches("<[0-9a-f]{40}@note\\.netiquette\\.invalid>");
    }

    @Test
    void a_message_with_our_message_id_is_a_note() {
        assertThat(isNote("Subject: x\r\nmessage-id: " + OURS + "\r\n\r\nText")).isTrue();
        assertThat(isNote("Subject: x\nMessage-ID:" + OURS + "\n\nText")).isTrue();
    }

    @Test
    void a_message_that_only_mentions_one_is_not() {
        assertThat(isNote("Subject: x\r\nIn-Reply-To: " + OURS + "\r\n\r\nMessage-ID: " + OURS))
                .isFalse();
        assertThat(isNote("Subject: no end of the header")).isFalse();
        assertThat(isNote("")).isFalse();
    }

    private static boolean isNote(String message) {
        return NoteIdentity.isNote(message.getBytes(US_ASCII));
    }
}
