package org.netiquette.scanner.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Drafts over one connection that stays open, in {@code EXAMINE}: the server itself then refuses every change. Used by
 * one thread; {@link #close} and {@link #wake} may come from any.
 */
public final class ImapDraftsView implements DraftsView {

    /** Messages of one answer are in memory together. */
    private static final long MOST_BYTES_AT_ONCE = 512 * 1024;

    private static final int MOST_AT_ONCE = 50;

    /** In bytes. Of those that are larger only one is in memory at a time. */
    private static final long LARGE = 2 * 1024 * 1024;

    private final ImapConnection connection;
    private final DraftsChoice drafts;
    private final IdleWatch watch;
    /** Sizes of the last list, so that fetching needs no question before. */
    private final Map<Long, Long> sizes = new HashMap<>();

    private Opened opened;

    ImapDraftsView(ImapConnection connection, DraftsChoice drafts, IdleWatch watch) {
        this.connection = connection;
        this.drafts = drafts;
        this.watch = watch;
        this.opened = open(connection, drafts.folder().name());
    }

    private static Opened open(ImapConnection connection, String folder) {
        Opened opened = connection.examine(folder);
        if (opened.uidValidity() == 0 || !opened.uidsStay()) {
            throw connection.failure(
                    MailFailure.Kind.PROTOCOL,
                    "the server does not keep the numbers of messages (UIDVALIDITY), so that a draft could be"
                            + " taken for another; this account cannot be watched");
        }
        return opened;
    }

    @Override
    public String name() {
        return drafts.folder().name();
    }

    /** Which folder it is and why. */
    public DraftsChoice choice() {
        return drafts;
    }

    @Override
    public long uidValidity() {
        return opened.uidValidity();
    }

    @Override
    public List<Listed> list() {
        List<Listed> listed = new ArrayList<>();
        // Anew, because a folder that was renamed or made anew while it was open shows for ever what it was.
        opened = open(connection, name());
        // Some servers answer BAD to "1:*" in an empty folder.
        if (connection.exists() > 0) {
            for (FetchResponse fetched : connection.fetch("UID FETCH 1:* (UID FLAGS RFC822.SIZE)")) {
                RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
                org.eclipse.angus.mail.imap.protocol.FLAGS flags =
                        fetched.getItem(org.eclipse.angus.mail.imap.protocol.FLAGS.class);
                UID uid = fetched.getItem(UID.class);
                if (size != null && flags != null && uid != null) {
                    listed.add(new Listed(uid.uid, size.size, FlagNames.of(flags)));
                }
            }
        }
        sizes.clear();
        listed.forEach(line -> sizes.put(line.uid(), line.size()));
        return List.copyOf(listed);
    }

    @Override
    public Optional<byte[]> fetch(long uid, int limit) {
        Map<Long, byte[]> arrived = new HashMap<>();
        fetchEach(List.of(uid), limit, bytes -> bytes, arrived::put);
        return Optional.ofNullable(arrived.get(uid));
    }

    @Override
    public <T> void fetchEach(Collection<Long> uids, int limit, Function<byte[], T> prepare, BiConsumer<Long, T> each) {
        askSizes(uids.stream().filter(uid -> !sizes.containsKey(uid)).toList());
        List<List<Long>> batches = batches(uids, limit);
        if (batches.size() == 1) {
            fetchBatch(batches.get(0), limit).forEach((uid, bytes) -> each.accept(uid, prepare.apply(bytes)));
            return;
        }
        try (Ahead<T> ahead = new Ahead<>(prepare, each)) {
            for (List<Long> batch : batches) {
                if (sizes.getOrDefault(batch.get(0), 0L) > LARGE) {
                    ahead.alone(() -> fetchBatch(batch, limit));
                } else {
                    ahead.begin(() -> fetchBatch(batch, limit));
                }
            }
            ahead.finish();
        }
    }

    private void askSizes(List<Long> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        // They may have arrived after the server last told what there is.
        connection.run("NOOP");
        for (FetchResponse fetched : connection.fetch("UID FETCH " + joined(unknown) + " (UID RFC822.SIZE)")) {
            RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
            UID uid = fetched.getItem(UID.class);
            if (size != null && uid != null) {
                sizes.put(uid.uid, size.size);
            }
        }
    }

    private List<List<Long>> batches(Collection<Long> uids, int limit) {
        List<List<Long>> batches = new ArrayList<>();
        long bytes = 0;
        for (long uid : uids) {
            Long size = sizes.get(uid);
            if (size == null || size > limit) {
                continue;
            }
            if (batches.isEmpty()
                    || bytes + size > MOST_BYTES_AT_ONCE
                    || batches.get(batches.size() - 1).size() == MOST_AT_ONCE) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.get(batches.size() - 1).add(uid);
            bytes += size;
        }
        return batches;
    }

    private Map<Long, byte[]> fetchBatch(List<Long> uids, int limit) {
        Set<Long> asked = Set.copyOf(uids);
        Map<Long, byte[]> messages = new LinkedHashMap<>();
        for (FetchResponse fetched : connection.fetch("UID FETCH " + joined(uids) + " (UID BODY.PEEK[])")) {
            UID uid = fetched.getItem(UID.class);
            if (uid != null && asked.contains(uid.uid)) {
                bytes(fetched)
                        .filter(bytes -> bytes.length <= limit)
                        .ifPresent(bytes -> messages.putIfAbsent(uid.uid, bytes));
            }
        }
        return messages;
    }

    /** The message in an answer; empty if the server sends {@code NIL}. */
    static Optional<byte[]> bytes(FetchResponse fetched) {
        BODY body = fetched.getItem(BODY.class);
        ByteArray bytes = body == null ? null : body.getByteArray();
        return bytes == null ? Optional.empty() : Optional.of(bytes.getNewBytes());
    }

    private static String joined(List<Long> uids) {
        return uids.stream().map(uid -> Long.toString(uid)).collect(Collectors.joining(","));
    }

    /**
     * Waits until the folder may have changed.
     *
     * @param atMost how long; it may be less, after which to look again does no harm
     */
    public Wake await(Duration atMost) {
        return watch.await(atMost);
    }

    /** Ends {@link #await} in another thread, or the next one if nobody waits. */
    public void wake() {
        watch.wake();
    }

    @Override
    public void close() {
        watch.close();
        connection.close();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "the view of %s", name());
    }
}
