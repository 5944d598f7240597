package org.netiquette.scanner.mailbox;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The second connection, for what is written: opened when something is to be written, closed when that is done. The
 * first one stays in read-only and in IDLE.
 */
public final class WriteSession implements AutoCloseable {

    private final Supplier<ImapConnection> opener;
    private @Nullable ImapConnection connection;

    WriteSession(Supplier<ImapConnection> opener) {
        this.opener = opener;
    }

    /** The connection; a new one if the last one broke. */
    ImapConnection connection() {
        ImapConnection open = connection;
        if (open == null || open.isCut()) {
            open = opener.get();
            connection = open;
        }
        return open;
    }

    /** Closes the connection; the next write opens another. */
    @Override
    public void close() {
        Optional.ofNullable(connection).ifPresent(ImapConnection::close);
        connection = null;
    }
}
