package org.netiquette.scanner.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.MODSEQ;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.ImapConnection.Stored;

/**
 * Marks over the second connection. Every mark selects the folder anew, so that UIDVALIDITY and PERMANENTFLAGS are of
 * this moment, names the message by its UID, and is read back after the folder was opened once more: some servers keep
 * a keyword only while the folder is open (RFC 3501 7.1).
 */
final class ImapDraftMarks implements DraftMarks {

    /** How often to begin anew when the message changes while we look at it. */
    private static final int MOST_ATTEMPTS = 3;

    private final WriteSession session;
    private final String folder;
    private final Function<byte[], Fingerprint> says;
    private final int limit;

    /**
     * Marks in a folder.
     *
     * @param folder the full name of the Drafts folder
     * @param says what a message says
     * @param limit in bytes; a larger message is not what was reviewed
     */
    ImapDraftMarks(WriteSession session, String folder, Function<byte[], Fingerprint> says, int limit) {
        this.session = session;
        this.folder = folder;
        this.says = says;
        this.limit = limit;
    }

    @Override
    public Set<String> kept(Set<String> wanted) {
        // PERMANENTFLAGS of EXAMINE may be empty although SELECT keeps everything (RFC 3501 6.3.2).
        Opened opened = session.connection().select(folder, CommandGuard.Desk.MARKING);
        session.connection().examine(folder);
        return wanted.stream()
                .filter(flag -> !opened.readOnly() && opened.keeps(flag))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Outcome add(DraftKey draft, Fingerprint said, String flag) {
        ImapConnection connection = session.connection();
        Opened opened = connection.select(draft.mailbox(), CommandGuard.Desk.MARKING);
        Outcome outcome;
        try {
            if (opened.uidValidity() != draft.uidValidity() || !saysStill(connection, draft.uid(), said)) {
                return Outcome.GONE;
            }
            outcome = add(connection, opened, draft.uid(), flag);
        } finally {
            leave(connection, draft.mailbox());
        }
        return outcome != Outcome.DONE ? outcome : readBack(connection, draft, flag);
    }

    /**
     * Where the server counts changes, it stores only if nothing changed since we looked: otherwise a flag that the
     * user or another laptop set in between would be taken for ours, and taken away one day.
     */
    private static Outcome add(ImapConnection connection, Opened opened, long uid, String flag) {
        boolean countsChanges = opened.countsChanges() && connection.can("CONDSTORE");
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Seen> before = look(connection, uid, countsChanges);
            if (before.isEmpty() || before.get().flags().contains("\\Deleted")) {
                return Outcome.GONE;
            }
            if (bears(before.get().flags(), flag)) {
                return Outcome.WAS_THERE;
            }
            if (opened.readOnly() || !opened.keeps(flag)) {
                return Outcome.REFUSED;
            }
            switch (connection.store(store(uid, before.get().change(), '+', flag))) {
                case ACCEPTED -> {
                    return Outcome.DONE;
                }
                case REFUSED -> {
                    return Outcome.REFUSED;
                }
                case CHANGED_MEANWHILE -> {
                    continue;
                }
            }
        }
        // Somebody is at it without pause; a later look finds it at rest.
        return Outcome.GONE;
    }

    private static Outcome readBack(ImapConnection connection, DraftKey draft, String flag) {
        return flags(connection, draft.uid())
                .map(after -> bears(after, flag) ? Outcome.DONE : Outcome.REFUSED)
                .orElse(Outcome.GONE);
    }

    @Override
    public Outcome remove(DraftKey draft, String flag) {
        ImapConnection connection = session.connection();
        Opened opened = connection.select(draft.mailbox(), CommandGuard.Desk.MARKING);
        try {
            if (opened.uidValidity() != draft.uidValidity()) {
                return Outcome.GONE;
            }
            Optional<Set<String>> before = flags(connection, draft.uid());
            if (before.isEmpty()) {
                return Outcome.GONE;
            }
            if (!bears(before.get(), flag)) {
                return Outcome.DONE;
            }
            if (opened.readOnly()
                    || connection.store(store(draft.uid(), OptionalLong.empty(), '-', flag)) != Stored.ACCEPTED) {
                return Outcome.REFUSED;
            }
        } finally {
            leave(connection, draft.mailbox());
        }
        return flags(connection, draft.uid())
                .map(after -> bears(after, flag) ? Outcome.REFUSED : Outcome.DONE)
                .orElse(Outcome.GONE);
    }

    /**
     * The command of a mark.
     *
     * @param change the number of the last change of the message that we know of; empty if the server does not count
     */
    static String store(long uid, OptionalLong change, char sign, String flag) {
        String only = change.isPresent() ? " (UNCHANGEDSINCE " + change.getAsLong() + ")" : "";
        return String.format(Locale.ROOT, "UID STORE %d%s %sFLAGS.SILENT (%s)", uid, only, sign, flag);
    }

    /** Opens the folder read-only instead; neither this nor a broken line removes anything. */
    private static void leave(ImapConnection connection, String mailbox) {
        if (!connection.isCut()) {
            connection.examine(mailbox);
        }
    }

    private boolean saysStill(ImapConnection connection, long uid, Fingerprint said) {
        List<FetchResponse> sizes = about(connection, uid, "(UID RFC822.SIZE)");
        boolean large = sizes.stream()
                .map(fetched -> fetched.getItem(RFC822SIZE.class))
                .anyMatch(size -> size != null && size.size > limit);
        return !large
                && about(connection, uid, "(UID BODY.PEEK[])").stream()
                        .flatMap(fetched -> ImapDraftsView.bytes(fetched).stream())
                        .anyMatch(bytes -> says.apply(bytes).equals(said));
    }

    private static Optional<Set<String>> flags(ImapConnection connection, long uid) {
        return look(connection, uid, false).map(Seen::flags);
    }

    private static Optional<Seen> look(ImapConnection connection, long uid, boolean countsChanges) {
        return about(connection, uid, countsChanges ? "(UID FLAGS MODSEQ)" : "(UID FLAGS)").stream()
                .flatMap(fetched -> Seen.in(fetched).stream())
                .reduce((earlier, later) -> later);
    }

    /**
     * A message as we saw it.
     *
     * @param flags as they stood
     * @param change the number of its last change, where the server counts them
     */
    private record Seen(Set<String> flags, OptionalLong change) {

        static Optional<Seen> in(FetchResponse fetched) {
            FLAGS flags = fetched.getItem(FLAGS.class);
            MODSEQ change = fetched.getItem(MODSEQ.class);
            return flags == null
                    ? Optional.empty()
                    : Optional.of(new Seen(
                            FlagNames.of(flags),
                            change == null ? OptionalLong.empty() : OptionalLong.of(change.modseq)));
        }
    }

    private static List<FetchResponse> about(ImapConnection connection, long uid, String items) {
        return connection.fetch("UID FETCH " + uid + " " + items).stream()
                .filter(fetched -> {
                    UID of = fetched.getItem(UID.class);
                    return of != null && of.uid == uid;
                })
                .toList();
    }

    private static boolean bears(Set<String> flags, String flag) {
        // Keywords are the same in whatever case (RFC 9051 2.3.2).
        return flags.stream().anyMatch(flag::equalsIgnoreCase);
    }
}
