package org.netiquette.scanner.mailbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Drafts, to look at only: opened read-only, fetched with PEEK. Every method throws {@link MailFailure}. */
public interface DraftsView extends AutoCloseable {

    /** The folder's full name, decoded. */
    String name();

    /** As of the last list: a folder may be made anew at any time, and then every number means another message. */
    long uidValidity();

    /** Every message that is there now, in two round trips. */
    List<Listed> list();

    /**
     * The message as the server holds it.
     *
     * @param uid which
     * @param limit in bytes; a larger message is not fetched
     * @return its bytes; empty if it is gone or larger
     */
    Optional<byte[]> fetch(long uid, int limit);

    /**
     * Several messages, in as few round trips as memory allows, in any order. Those that are gone or larger are left
     * out.
     *
     * @param uids which
     * @param limit in bytes; a larger message is not fetched
     * @param prepare makes of the bytes of a message what is wanted of it; in any thread, ahead of {@code each}
     * @param each takes a UID and what its message became; in the calling thread
     */
    default <T> void fetchEach(
            Collection<Long> uids, int limit, Function<byte[], T> prepare, BiConsumer<Long, T> each) {
        uids.forEach(uid -> fetch(uid, limit).ifPresent(bytes -> each.accept(uid, prepare.apply(bytes))));
    }

    @Override
    void close();

    /**
     * A line of the list.
     *
     * @param uid which message
     * @param size in bytes, as the server says (RFC822.SIZE); some servers err
     * @param flags as they stand, system flags with their backslash
     */
    record Listed(long uid, long size, Set<String> flags) {}
}
