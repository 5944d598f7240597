package org.netiquette.server.load;

import java.io.IOException;

/** A program that runs as a child of this one and looks at drafts. */
interface Checker extends AutoCloseable {

    /** Has it look at one draft, and waits for the answer; the first time it waits until the program is up. */
    void check(String draft) throws IOException;

    /** The process whose memory counts. */
    long pid();

    /** Ends the program. */
    @Override
    void close() throws IOException;
}
