package org.netiquette.server.pairing;

/** Where the user sees the code: the terminal. The page asks for it by itself. */
public interface PairingDisplay {

    /** Shows nothing, for servers that nobody looks at. */
    PairingDisplay NONE = new PairingDisplay() {
        @Override
        public void started(PendingPairing pending) {}

        @Override
        public void paired(PairedClient client) {}
    };

    /** An extension asks to be paired. */
    void started(PendingPairing pending);

    /** The user typed the code into it. */
    void paired(PairedClient client);
}
