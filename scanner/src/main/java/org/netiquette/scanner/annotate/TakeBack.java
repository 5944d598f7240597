package org.netiquette.scanner.annotate;

import java.util.List;
import org.netiquette.scanner.draft.DraftKey;

/** Takes back everything that the journal says we left in an account's mailbox: {@code unannotate --all}. */
public final class TakeBack {

    private final Annotator annotator;
    private final Journal journal;

    /**
     * What came of it.
     *
     * @param marks how many keywords and flags are gone
     * @param notes how many notes are gone
     * @param refused how many marks the server would not let go
     */
    public record Taken(int marks, int notes, int refused) {}

    /** Over an annotator that writes into this journal. */
    public TakeBack(Annotator annotator, Journal journal) {
        this.annotator = annotator;
        this.journal = journal;
    }

    /** The drafts for which something of ours stands, oldest first. */
    public List<DraftKey> annotated() {
        return List.copyOf(annotator.annotated().keySet());
    }

    /**
     * Takes it all back. If the connection breaks, {@link org.netiquette.scanner.mailbox.MailFailure} is thrown and the
     * next call goes on from there.
     */
    public Taken all() {
        Ledger ledger = journal.ledger();
        int marks = ours(ledger);
        int notes = notes(ledger);
        annotated().forEach(annotator::clear);
        int left = ours(ledger);
        return new Taken(marks - left, notes - notes(ledger), left);
    }

    private static int ours(Ledger ledger) {
        return ledger.countMarks(Standing.OURS) + ledger.countMarks(Standing.LEAVING);
    }

    private static int notes(Ledger ledger) {
        return ledger.countNotes(Standing.OURS)
                + ledger.countNotes(Standing.LEAVING)
                + ledger.countNotes(Standing.ASKED);
    }
}
