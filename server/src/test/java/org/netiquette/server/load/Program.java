package org.netiquette.server.load;

import java.io.IOException;

/** A program that can be measured. */
interface Program {

    /** Its name in the table. */
    String title();

    /** Starts a process of it, without waiting until it is up. */
    Checker start() throws IOException;
}
