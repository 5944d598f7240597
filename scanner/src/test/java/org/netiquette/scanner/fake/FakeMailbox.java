package org.netiquette.scanner.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.NoteFolder;

/** A mailbox: the drafts that a user saves, and the folder of notes. Plays all three sides that the scanner sees. */
public final class FakeMailbox {

    /** The name of its Drafts folder. */
    public static final String DRAFTS = "Drafts";

    private final Faults faults;
    private final TreeMap<Long, Message> drafts = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Set<Long> hidden = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private long uidValidity = 7;
    private long nextUid = 1;
    private boolean keepsKeywords = true;

    private static final class Message {
        final byte[] bytes;
        final Set<String> flags = new LinkedHashSet<>();

        Message(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /**
     * A note that stands there.
     *
     * @param messageId its Message-ID
     * @param text the whole message
     */
    public record Note(String messageId, String text) {}

    /** An empty mailbox. */
    public FakeMailbox(Faults faults) {
        this.faults = faults;
    }

    // What the user does.

    /** Saves a draft; gives its UID. */
    public long save(String text) {
        drafts.put(nextUid, new Message(text.getBytes(StandardCharsets.UTF_8)));
        return nextUid++;
    }

    /** Saves it anew in the place of another. */
    public long replace(long uid, String text) {
        long fresh = save(text);
        drafts.remove(uid);
        return fresh;
    }

    /** Sends or deletes it. */
    public void remove(long uid) {
        drafts.remove(uid);
    }

    /** Sets a flag by the user's own hand. */
    public void flag(long uid, String flag) {
        message(uid).flags.add(flag);
    }

    /** Takes a flag away by the user's own hand. */
    public void unflag(long uid, String flag) {
        message(uid).flags.remove(flag);
    }

    /** The server numbers everything anew. Flags stay. */
    public void renumber() {
        List<Message> all = new ArrayList<>(drafts.values());
        drafts.clear();
        uidValidity++;
        nextUid = 1;
        all.forEach(message -> drafts.put(nextUid++, message));
    }

    /** From now on the server offers no keywords, as Exchange does. */
    public void dropKeywords() {
        keepsKeywords = false;
    }

    /** From now on the server takes this flag and does not keep it. */
    public void refuse(String flag) {
        refused.add(flag);
    }

    /** Another program writes a note. */
    public void putNote(String messageId, String text) {
        notes.add(new Note(messageId, text));
    }

    /** The server hiccups: it denies that it has this draft. */
    public void hide(long uid) {
        hidden.add(uid);
    }

    /** The server has caught itself. */
    public void show() {
        hidden.clear();
    }

    // What a test looks at.

    /** The UIDs of the drafts. */
    public List<Long> uids() {
        return List.copyOf(drafts.keySet());
    }

    /** What a draft says. */
    public String text(long uid) {
        return new String(message(uid).bytes, StandardCharsets.UTF_8);
    }

    /** The flags of a draft. */
    public Set<String> flags(long uid) {
        return Set.copyOf(message(uid).flags);
    }

    /** The notes that stand there. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** The steps that were made, oldest first. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** How often a step was made. */
    public long count(String step) {
        return log.stream().filter(step::equals).count();
    }

    /** The key of a draft of this account. */
    public DraftKey key(String account, long uid) {
        return new DraftKey(account, DRAFTS, uidValidity, uid);
    }

    private Message message(long uid) {
        return Optional.ofNullable(drafts.get(uid)).orElseThrow();
    }

    private void before(String step) {
        faults.at("before " + step);
        log.add(step);
    }

    private void after(String step) {
        faults.at("after " + step);
    }

    // What the scanner sees.

    /** The folder, opened now. */
    public DraftsView view() {
        return new DraftsView() {
            private long opened = uidValidity;

            @Override
            public String name() {
                return DRAFTS;
            }

            @Override
            public long uidValidity() {
                return opened;
            }

            @Override
            public List<Listed> list() {
                before("list");
                opened = uidValidity;
                List<Listed> all = drafts.entrySet().stream()
                        .map(one ->
                                new Listed(one.getKey(), one.getValue().bytes.length, Set.copyOf(one.getValue().flags)))
                        .toList();
                after("list");
                return all;
            }

            @Override
            public Optional<byte[]> fetch(long uid, int limit) {
                before("fetch " + uid);
                Optional<byte[]> bytes = opened == uidValidity
                        ? Optional.ofNullable(drafts.get(uid))
                                .map(one -> one.bytes)
                                .filter(one -> one.length <= limit)
                        : Optional.empty();
                after("fetch " + uid);
                return bytes;
            }

            @Override
            public void close() {}
        };
    }

    /** Marks on the drafts. */
    public DraftMarks marks() {
        return new DraftMarks() {
            @Override
            public Set<String> kept(Set<String> wanted) {
                before("kept");
                Set<String> kept = new HashSet<>(wanted);
                if (!keepsKeywords) {
                    kept.removeIf(flag -> !flag.startsWith("\\"));
                }
                return kept;
            }

            @Override
            public Outcome add(DraftKey draft, Fingerprint said, String flag) {
                before("add " + flag + " to " + draft.uid());
                Message message = find(draft);
                if (message == null
                        || !FakeDrafts.read(message.bytes).fingerprint().equals(said)) {
                    return Outcome.GONE;
                }
                if (message.flags.contains(flag)) {
                    return Outcome.WAS_THERE;
                }
                if (refused.contains(flag)) {
                    return Outcome.REFUSED;
                }
                message.flags.add(flag);
                after("add " + flag + " to " + draft.uid());
                return Outcome.DONE;
            }

            @Override
            public Outcome remove(DraftKey draft, String flag) {
                before("remove " + flag + " from " + draft.uid());
                Message message = find(draft);
                if (message == null) {
                    return Outcome.GONE;
                }
                message.flags.remove(flag);
                after("remove " + flag + " from " + draft.uid());
                return Outcome.DONE;
            }
        };
    }

    private @org.jspecify.annotations.Nullable Message find(DraftKey draft) {
        return draft.uidValidity() == uidValidity && !hidden.contains(draft.uid()) ? drafts.get(draft.uid()) : null;
    }

    /** The folder of notes. */
    public NoteFolder noteFolder() {
        return new NoteFolder() {
            @Override
            public void put(String messageId, byte[] message) {
                before("put");
                notes.add(new Note(messageId, new String(message, StandardCharsets.UTF_8)));
                after("put");
            }

            @Override
            public void remove(String messageId) {
                before("unput");
                notes.removeIf(note -> note.messageId().equals(messageId));
                after("unput");
            }

            @Override
            public Set<String> present() {
                before("present");
                Map<String, Note> all = new LinkedHashMap<>();
                notes.forEach(note -> all.put(note.messageId(), note));
                return Set.copyOf(all.keySet());
            }
        };
    }
}
