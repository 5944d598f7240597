package org.netiquette.server;

import java.io.PrintWriter;
import org.netiquette.server.pairing.PairedClient;
import org.netiquette.server.pairing.PairingDisplay;
import org.netiquette.server.pairing.PendingPairing;

/** Shows the code of a pairing where the server was started. */
final class TerminalDisplay implements PairingDisplay {

    private final PrintWriter out;

    TerminalDisplay(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void started(PendingPairing pending) {
        say("The Netiquette extension in " + pending.name() + " asks to be paired. Type this code into its options"
                + " within two minutes: " + pending.code() + ". If that was not you, do nothing.");
    }

    @Override
    public void paired(PairedClient client) {
        say(client.name() + " is paired now. `revoke " + client.id() + "` or the page undoes it.");
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
