package org.netiquette.scanner.mailbox;

import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.RealServer;

class DovecotMailboxTest extends RealMailboxContract {

    @Override
    RealServer start() {
        return DovecotServer.start();
    }
}
