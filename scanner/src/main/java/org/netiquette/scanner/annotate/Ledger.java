package org.netiquette.scanner.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;

/** What the lines of a journal come to, in the order in which things came to stand. */
final class Ledger {

    /** What a draft said, which marks it bears in the order they were set, and which notes stand for it. */
    private static final class Draft {
        final Fingerprint said;
        final Map<String, Standing> marks = new LinkedHashMap<>();
        final Set<String> notes = new LinkedHashSet<>();

        Draft(Fingerprint said) {
            this.said = said;
        }
    }

    private record Note(Fingerprint said, Standing standing) {}

    private final Map<DraftKey, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, Set<DraftKey>> holders = new LinkedHashMap<>();

    void apply(Entry entry) {
        if (entry instanceof Entry.MarkStands mark) {
            applyMark(mark);
        } else if (entry instanceof Entry.NoteStands note) {
            applyNote(note);
        } else if (entry instanceof Entry.Holds holds) {
            applyHolds(holds);
        }
    }

    private void applyMark(Entry.MarkStands mark) {
        Draft draft = draft(mark.key(), mark.said());
        if (mark.standing() == Standing.GONE) {
            draft.marks.remove(mark.flag());
        } else {
            draft.marks.put(mark.flag(), mark.standing());
        }
        dropIfBare(mark.key());
    }

    private void applyNote(Entry.NoteStands note) {
        if (note.standing() != Standing.GONE) {
            notes.put(note.messageId(), new Note(note.said(), note.standing()));
            return;
        }
        notes.remove(note.messageId());
        Set<DraftKey> left = holders.remove(note.messageId());
        for (DraftKey key : left == null ? Set.<DraftKey>of() : left) {
            release(key, note.messageId());
        }
    }

    private void applyHolds(Entry.Holds holds) {
        if (holds.holds()) {
            draft(holds.key(), holds.said()).notes.add(holds.messageId());
            holders.computeIfAbsent(holds.messageId(), id -> new LinkedHashSet<>())
                    .add(holds.key());
            return;
        }
        Set<DraftKey> left = holders.get(holds.messageId());
        if (left != null) {
            left.remove(holds.key());
            if (left.isEmpty()) {
                holders.remove(holds.messageId());
            }
        }
        release(holds.key(), holds.messageId());
    }

    private void release(DraftKey key, String messageId) {
        Draft draft = drafts.get(key);
        if (draft != null) {
            draft.notes.remove(messageId);
            dropIfBare(key);
        }
    }

    /** A UID names one message for good, so a key that says something else now is another message: it starts bare. */
    private Draft draft(DraftKey key, Fingerprint said) {
        return drafts.computeIfAbsent(key, fresh -> new Draft(said));
    }

    private void dropIfBare(DraftKey key) {
        Draft draft = drafts.get(key);
        if (draft != null && draft.marks.isEmpty() && draft.notes.isEmpty()) {
            drafts.remove(key);
        }
    }

    Map<DraftKey, Fingerprint> drafts() {
        Map<DraftKey, Fingerprint> all = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> all.put(key, draft.said));
        return all;
    }

    Optional<Fingerprint> said(DraftKey key) {
        return Optional.ofNullable(drafts.get(key)).map(draft -> draft.said);
    }

    /** The marks of a draft in the order they were set. */
    Map<String, Standing> marks(DraftKey key) {
        Draft draft = drafts.get(key);
        return draft == null ? Map.of() : new LinkedHashMap<>(draft.marks);
    }

    Optional<Standing> mark(DraftKey key, String flag) {
        return Optional.ofNullable(marks(key).get(flag));
    }

    /** Whether some other message that said the same bears this mark from us, or may do so. */
    boolean markedElsewhere(DraftKey key, Fingerprint said, String flag) {
        return drafts.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(key)
                        && other.getValue().said.equals(said)
                        && mayBeOurs(other.getValue().marks.get(flag)));
    }

    private static boolean mayBeOurs(@Nullable Standing standing) {
        return standing == Standing.OURS || standing == Standing.ASKED || standing == Standing.LEAVING;
    }

    Optional<Standing> note(String messageId) {
        return Optional.ofNullable(notes.get(messageId)).map(Note::standing);
    }

    List<String> notesOf(DraftKey key) {
        Draft draft = drafts.get(key);
        return draft == null ? List.of() : List.copyOf(draft.notes);
    }

    Set<DraftKey> holders(String messageId) {
        return Set.copyOf(holders.getOrDefault(messageId, Set.of()));
    }

    /** How many marks stand so. */
    int countMarks(Standing standing) {
        return (int) drafts.values().stream()
                .flatMap(draft -> draft.marks.values().stream())
                .filter(standing::equals)
                .count();
    }

    /** How many notes stand so. */
    int countNotes(Standing standing) {
        return (int) notes.values().stream()
                .filter(note -> note.standing() == standing)
                .count();
    }

    /** The fewest entries that come to the same. */
    List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        notes.forEach((messageId, note) -> all.add(new Entry.NoteStands(messageId, note.said(), note.standing())));
        drafts.forEach((key, draft) -> {
            draft.marks.forEach((flag, standing) -> all.add(new Entry.MarkStands(key, draft.said, flag, standing)));
            draft.notes.forEach(messageId -> all.add(new Entry.Holds(key, draft.said, messageId, true)));
        });
        return all;
    }
}
