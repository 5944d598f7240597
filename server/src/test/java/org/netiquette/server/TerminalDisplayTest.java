package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.netiquette.server.pairing.PairedClient;
import org.netiquette.server.pairing.PendingPairing;

class TerminalDisplayTest {

    private final StringWriter out = new StringWriter();
    private final TerminalDisplay display = new TerminalDisplay(new PrintWriter(out));

    @Test
    void showsTheCodeAtOnceAndWhatItIsFor() {
        display.started(new PendingPairing("042137", "Firefox - Linux", "moz-extension://a", Instant.EPOCH, 5));

        assertThat(out.toString())
                .contains("Firefox - Linux", "042137", "do nothing")
                .hasLineCount(1);
    }

    @Test
    void saysHowToUndoAPairingAndNothingSecret() {
        display.paired(new PairedClient("abc", "Firefox", "moz-extension://a", "the hash", Instant.EPOCH));

        assertThat(out.toString()).contains("`revoke abc`").doesNotContain("the hash");
    }
}
