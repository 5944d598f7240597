package org.netiquette.scanner.mailbox;

import org.netiquette.scanner.testbed.CyrusServer;
import org.netiquette.scanner.testbed.RealServer;

class CyrusMailboxTest extends RealMailboxContract {

    @Override
    RealServer start() {
        return CyrusServer.start();
    }
}
