package org.netiquette.scanner.annotate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.mailbox.DraftMarks;
import org.netiquette.scanner.mailbox.NoteFolder;

/**
 * Annotates by marks on the draft and by a review note, and writes each step into a {@link Journal} before and after
 * it. Takes away only what the journal says is ours. Made anew for each connection; used by one thread.
 */
public final class JournalledAnnotator implements Annotator {

    private final MarkPlan plan;
    private final boolean writesNotes;
    private final DraftMarks marks;
    private final Notes notes;
    private final Journal journal;
    private final Ledger ledger;
    private final Map<String, Boolean> kept = new HashMap<>();
    private final Set<DraftKey> missed = new HashSet<>();

    /**
     * Where review notes go.
     *
     * @param folder the folder
     * @param from the address of the user, of whom they are from
     * @param clock for their date
     */
    public record Notes(NoteFolder folder, String from, Clock clock) {}

    /**
     * An annotator over one connection.
     *
     * @param plan the marks to set
     * @param writesNotes whether the user wants notes; those that stand are taken away either way
     */
    public JournalledAnnotator(MarkPlan plan, boolean writesNotes, DraftMarks marks, Notes notes, Journal journal) {
        this.plan = plan;
        this.writesNotes = writesNotes;
        this.marks = marks;
        this.notes = notes;
        this.journal = journal;
        this.ledger = journal.ledger();
    }

    @Override
    public void annotate(DraftKey key, SavedDraft.Legible draft, Review review) {
        if (!mark(key, draft.fingerprint())) {
            return;
        }
        if (writesNotes) {
            put(key, draft, review);
        }
    }

    @Override
    public boolean follow(DraftKey key, Fingerprint said) {
        if (!mark(key, said) || !writesNotes) {
            return true;
        }
        String messageId = NoteIdentity.messageId(said);
        boolean stands = ledger.note(messageId).filter(this::isSettled).isPresent();
        if (stands) {
            hold(key, said, messageId);
        }
        return stands;
    }

    @Override
    public void clear(DraftKey key) {
        List<String> newestFirst = new ArrayList<>(ledger.marks(key).keySet());
        Collections.reverse(newestFirst);
        newestFirst.forEach(flag -> takeAway(key, flag));
        release(key);
    }

    @Override
    public void forget(DraftKey key) {
        ledger.said(key)
                .ifPresent(said -> journal.write(ledger.marks(key).keySet().stream()
                        .map(flag -> (Entry) new Entry.MarkStands(key, said, flag, Standing.GONE))
                        .toList()));
        release(key);
    }

    @Override
    public Map<DraftKey, Fingerprint> annotated() {
        return ledger.drafts();
    }

    @Override
    public boolean missed(DraftKey key) {
        return missed.contains(key);
    }

    private boolean isSettled(Standing standing) {
        return standing == Standing.OURS || standing == Standing.THEIRS;
    }

    /** @return false if the draft is no longer what it was */
    private boolean mark(DraftKey key, Fingerprint said) {
        if (ledger.said(key).filter(before -> !before.equals(said)).isPresent()) {
            // Some servers give a UID twice; what we know of the first message says nothing of the second.
            forget(key);
        }
        missed.remove(key);
        for (MarkPlan.Mark mark : plan.marks()) {
            if (isWanted(key, mark) && !set(key, said, mark)) {
                missed.add(key);
                return false;
            }
        }
        return true;
    }

    private boolean isWanted(DraftKey key, MarkPlan.Mark mark) {
        Optional<Standing> stands = ledger.mark(key, mark.flag());
        boolean answered = stands.isPresent() && stands.get() != Standing.ASKED && stands.get() != Standing.LEAVING;
        boolean allowed = mark.after().isEmpty()
                || ledger.mark(key, mark.after().get())
                        .filter(Standing.OURS::equals)
                        .isPresent();
        return !answered && allowed && isKept(mark.flag());
    }

    private boolean isKept(String flag) {
        return kept.computeIfAbsent(flag, name -> marks.kept(Set.of(name)).contains(name));
    }

    private boolean set(DraftKey key, Fingerprint said, MarkPlan.Mark mark) {
        String flag = mark.flag();
        // Found in place after a crash, or on a copy of what we marked: a name of our own was set by us. A name that
        // others use too may have been set by the user meanwhile; when in doubt it is theirs.
        boolean likelyOurs =
                mark.ourName() && (ledger.mark(key, flag).isPresent() || ledger.markedElsewhere(key, said, flag));
        journal.write(new Entry.MarkStands(key, said, flag, Standing.ASKED));
        DraftMarks.Outcome outcome = marks.add(key, said, flag);
        Standing now = switch (outcome) {
            case DONE -> Standing.OURS;
            case WAS_THERE -> likelyOurs ? Standing.OURS : Standing.THEIRS;
            case GONE -> Standing.GONE;
            case REFUSED -> Standing.REFUSED;
        };
        journal.write(new Entry.MarkStands(key, said, flag, now));
        return now != Standing.GONE;
    }

    private void put(DraftKey key, SavedDraft.Legible draft, Review review) {
        Fingerprint said = draft.fingerprint();
        String messageId = NoteIdentity.messageId(said);
        Optional<Standing> before = ledger.note(messageId);
        // First, so that a note is never without the draft whose going takes it away.
        hold(key, said, messageId);
        if (before.filter(this::isSettled).isPresent()) {
            return;
        }
        if (notes.folder().present().contains(messageId)) {
            // Asked for earlier and found: the answer got lost. Never asked for: another of the user's laptops wrote
            // it.
            Standing whose = before.isPresent() ? Standing.OURS : Standing.THEIRS;
            journal.write(new Entry.NoteStands(messageId, said, whose));
            return;
        }
        journal.write(new Entry.NoteStands(messageId, said, Standing.ASKED));
        byte[] message = ReviewNote.on(draft, review)
                .bytes(messageId, notes.from(), notes.clock().instant());
        notes.folder().put(messageId, message);
        journal.write(new Entry.NoteStands(messageId, said, Standing.OURS));
    }

    private void hold(DraftKey key, Fingerprint said, String messageId) {
        if (!ledger.holders(messageId).contains(key)) {
            journal.write(new Entry.Holds(key, said, messageId, true));
        }
    }

    private void takeAway(DraftKey key, String flag) {
        Fingerprint said = ledger.said(key).orElseThrow();
        Standing stands = ledger.mark(key, flag).orElseThrow();
        boolean ours = stands == Standing.OURS
                || stands == Standing.LEAVING
                || (stands == Standing.ASKED && flag.equals(MarkPlan.KEYWORD));
        if (!ours) {
            journal.write(new Entry.MarkStands(key, said, flag, Standing.GONE));
            return;
        }
        journal.write(new Entry.MarkStands(key, said, flag, Standing.LEAVING));
        DraftMarks.Outcome outcome = marks.remove(key, flag);
        Standing now = outcome == DraftMarks.Outcome.REFUSED ? Standing.OURS : Standing.GONE;
        journal.write(new Entry.MarkStands(key, said, flag, now));
    }

    private void release(DraftKey key) {
        for (String messageId : ledger.notesOf(key)) {
            Fingerprint said = ledger.said(key).orElseThrow();
            if (ledger.holders(messageId).size() > 1) {
                journal.write(new Entry.Holds(key, said, messageId, false));
            } else {
                remove(messageId, said);
            }
        }
    }

    private void remove(String messageId, Fingerprint said) {
        Optional<Standing> stands = ledger.note(messageId);
        if (stands.isPresent() && stands.get() != Standing.THEIRS) {
            journal.write(new Entry.NoteStands(messageId, said, Standing.LEAVING));
            notes.folder().remove(messageId);
        }
        journal.write(new Entry.NoteStands(messageId, said, Standing.GONE));
    }
}
