package org.netiquette.scanner.mailbox;

import jakarta.mail.internet.MailDateFormat;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * The folder "Netiquette" over the second connection. Refuses to touch a folder that the server uses for something
 * else, and the Drafts folder above all.
 */
final class ImapNoteFolder implements NoteFolder {

    /** What the folder is called, in the user's own part of the mailbox. */
    static final String NAME = "Netiquette";

    private static final List<String> FOREIGN = List.of(
            "\\Drafts", "\\Sent", "\\Trash", "\\Junk", "\\Archive", "\\All", "\\Flagged", "\\Important", "\\Inbox");

    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,240}>");
    private static final Pattern HEADER =
            Pattern.compile("^message-id:\\s*(<[^>\\r\\n]*>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** RFC 2342: the first namespace of one's own, {@code (("INBOX." ".")) …}. */
    private static final Pattern OWN_PREFIX = Pattern.compile("^\\s*\\(\\s*\\(\\s*\"([^\"\\\\]*)\"");

    private final WriteSession session;
    private final String drafts;

    /** Notes beside these drafts. */
    ImapNoteFolder(WriteSession session, String drafts) {
        this.session = session;
        this.drafts = drafts;
    }

    @Override
    public void put(String messageId, byte[] message) {
        requireId(messageId);
        ImapConnection connection = session.connection();
        String folder = name(connection);
        int before = 0;
        if (exists(connection, folder)) {
            before = connection.examine(folder).exists();
            if (notes(connection).containsValue(messageId)) {
                return;
            }
        } else {
            // A refusal may mean that the other laptop was faster; what comes next shows it.
            connection.accepted("CREATE " + FolderName.quoted(folder), null);
            if (!exists(connection, folder)) {
                throw connection.failure(
                        MailFailure.Kind.FOLDER,
                        "the folder '" + folder + "' for the notes cannot be made; make it by hand");
            }
            // Many clients show only the folders that are subscribed to. One that cannot be is no reason to stop.
            connection.accepted("SUBSCRIBE " + FolderName.quoted(folder), null);
        }
        if (!connection.accepted("APPEND " + FolderName.quoted(folder) + " (\\Seen)", message)) {
            throw connection.failure(
                    MailFailure.Kind.FOLDER,
                    "a note cannot be put into the folder '" + folder + "'; is the mailbox full?");
        }
        if (connection.examine(folder).exists() > before + 1) {
            // Another laptop was at it too, or a note whose line broke arrives only now. The first one stays.
            removeAllBut(1, connection, folder, messageId);
        }
    }

    @Override
    public void remove(String messageId) {
        requireId(messageId);
        ImapConnection connection = session.connection();
        String folder = name(connection);
        if (!exists(connection, folder)) {
            return;
        }
        removeAllBut(0, connection, folder, messageId);
    }

    private static void removeAllBut(int first, ImapConnection connection, String folder, String messageId) {
        Opened opened = connection.select(folder, CommandGuard.Desk.NOTES);
        try {
            if (opened.readOnly()) {
                throw connection.failure(
                        MailFailure.Kind.FOLDER, "the folder '" + folder + "' is read-only; remove the note by hand");
            }
            List<Long> uids = notes(connection).entrySet().stream()
                    .filter(note -> note.getValue().equals(messageId))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .skip(first)
                    .toList();
            for (long uid : uids) {
                connection.run("UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)");
                if (connection.can("UIDPLUS")) {
                    connection.run("UID EXPUNGE " + uid);
                }
            }
        } finally {
            if (!connection.isCut()) {
                connection.examine(folder);
            }
        }
    }

    @Override
    public Set<String> present() {
        ImapConnection connection = session.connection();
        String folder = name(connection);
        if (!exists(connection, folder)) {
            return Set.of();
        }
        connection.examine(folder);
        return Set.copyOf(new TreeSet<>(notes(connection).values()));
    }

    /** When the last message was put there, by the clock of whoever wrote it and by the server's. */
    Optional<Stamp> last() {
        ImapConnection connection = session.connection();
        String folder = name(connection);
        if (!exists(connection, folder)) {
            return Optional.empty();
        }
        connection.examine(folder);
        OptionalLong last =
                notes(connection).keySet().stream().mapToLong(Long::longValue).max();
        return last.isEmpty()
                ? Optional.empty()
                : connection
                        .fetch("UID FETCH " + last.getAsLong() + " (UID INTERNALDATE BODY.PEEK[HEADER.FIELDS (DATE)])")
                        .stream()
                        .flatMap(fetched -> stamp(fetched).stream())
                        .findFirst();
    }

    private static Optional<Stamp> stamp(FetchResponse fetched) {
        INTERNALDATE taken = fetched.getItem(INTERNALDATE.class);
        Optional<Instant> written = ImapDraftsView.bytes(fetched)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .flatMap(ImapNoteFolder::date);
        return taken == null || taken.getDate() == null
                ? Optional.empty()
                : written.map(ours -> new Stamp(ours, taken.getDate().toInstant()));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(new MailDateFormat()
                    .parse(header.substring(header.indexOf(':') + 1).strip())
                    .toInstant());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The Message-IDs in the open folder, by UID, without what is marked deleted. */
    private static Map<Long, String> notes(ImapConnection connection) {
        Map<Long, String> found = new HashMap<>();
        if (connection.exists() == 0) {
            return found;
        }
        // Not SEARCH HEADER: that finds parts of an ID too, and some servers index only later.
        for (FetchResponse fetched :
                connection.fetch("UID FETCH 1:* (UID FLAGS BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")) {
            UID uid = fetched.getItem(UID.class);
            FLAGS flags = fetched.getItem(FLAGS.class);
            if (uid != null && flags != null && !FlagNames.of(flags).contains("\\Deleted")) {
                ImapDraftsView.bytes(fetched)
                        .map(bytes -> HEADER.matcher(new String(bytes, StandardCharsets.ISO_8859_1)))
                        .filter(Matcher::find)
                        .ifPresent(header -> found.put(uid.uid, header.group(1)));
            }
        }
        return found;
    }

    private String name(ImapConnection connection) {
        String folder = ownPrefix(connection) + NAME;
        if (folder.equalsIgnoreCase(drafts) || folder.equalsIgnoreCase("INBOX")) {
            throw connection.failure(
                    MailFailure.Kind.FOLDER,
                    "the folder '" + folder + "' holds the drafts, so no notes go there; choose another Drafts folder");
        }
        connection.allowNotes(folder);
        return folder;
    }

    private static boolean exists(ImapConnection connection, String folder) {
        Optional<ListedFolder> found = connection.list(folder).stream()
                .filter(listed -> listed.name().equals(folder))
                .filter(listed -> !listed.has("\\NonExistent"))
                .findFirst();
        if (found.isPresent()
                && (FOREIGN.stream().anyMatch(found.get()::has) || !found.get().openable())) {
            throw connection.failure(
                    MailFailure.Kind.FOLDER,
                    "the folder '" + folder + "' is used for something else, so no notes go there; rename it");
        }
        return found.isPresent();
    }

    private static String ownPrefix(ImapConnection connection) {
        if (!connection.can("NAMESPACE")) {
            return "";
        }
        for (Response answer : connection.run("NAMESPACE")) {
            if (answer instanceof IMAPResponse told && told.keyEquals("NAMESPACE")) {
                Matcher prefix = OWN_PREFIX.matcher(told.getRest());
                return prefix.find() ? prefix.group(1) : "";
            }
        }
        return "";
    }

    private static void requireId(String messageId) {
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException("This is no Message-ID: "
                    + messageId.toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
