package org.netiquette.scanner.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.annotate.Annotator;
import org.netiquette.scanner.annotate.Journal;
import org.netiquette.scanner.annotate.JournalledAnnotator;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.annotate.TakeBack;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.state.AccountState;
import org.netiquette.scanner.state.StateStore;
import org.netiquette.scanner.watch.Judgement;
import org.netiquette.scanner.watch.Pass;
import org.netiquette.scanner.watch.Reporter;
import org.netiquette.scanner.watch.ReviewPolicy;

/** A scanner on a laptop: its files outlive a restart, all else does not. */
public final class Laptop implements Reporter {

    private final String account;
    private final FakeMailbox mailbox;
    private final FakeClocks clocks;
    private final MarkPlan plan;
    private final boolean writesNotes;
    private final MemoryFile stateFile;
    private final MemoryFile journalFile;
    private final List<String> told = new ArrayList<>();
    private int reviews;
    private AccountState state;
    private Journal journal;
    private Pass pass;

    /** One that was just started for the first time. */
    public Laptop(String account, FakeMailbox mailbox, FakeClocks clocks, Faults faults, MarkPlan plan, boolean notes) {
        this.account = account;
        this.mailbox = mailbox;
        this.clocks = clocks;
        this.plan = plan;
        this.writesNotes = notes;
        this.stateFile = new MemoryFile("state", faults);
        this.journalFile = new MemoryFile("journal", faults);
        this.state = AccountState.empty();
        this.journal = openJournal();
        this.pass = newPass();
    }

    /** With our keyword and notes, and nothing that goes wrong. */
    public Laptop(FakeMailbox mailbox, FakeClocks clocks) {
        this("home", mailbox, clocks, Faults.NONE, MarkPlan.usual(), true);
    }

    /** The program ends and is started again. */
    public void restart() {
        state = new StateStore(stateFile).load(told::add);
        journal = openJournal();
        pass = newPass();
    }

    private Journal openJournal() {
        return Journal.open(journalFile, account, clocks, told::add);
    }

    private Pass newPass() {
        return new Pass(
                account,
                ReviewPolicy.usual(),
                new Judgement(FakeDrafts::read, saved -> {
                    reviews++;
                    return FakeDrafts.review(saved.draft());
                }),
                state,
                new StateStore(stateFile),
                clocks.clocks(),
                this);
    }

    /** An annotator over a new connection. */
    public Annotator annotator() {
        return new JournalledAnnotator(
                plan,
                writesNotes,
                mailbox.marks(),
                new JournalledAnnotator.Notes(mailbox.noteFolder(), "me@example.org", clocks),
                journal);
    }

    /** One pass over a new connection; gives when the next is due. */
    public Optional<Duration> look() {
        return pass.run(mailbox.view(), annotator());
    }

    /** A pass, the time in which drafts settle, and another pass. */
    public void lookUntilSettled() {
        look();
        clocks.advance(Duration.ofSeconds(90));
        look();
    }

    /** Takes back everything. */
    public TakeBack.Taken takeBack() {
        return new TakeBack(annotator(), journal).all();
    }

    /** The pass, to be driven by a watcher. */
    public Pass pass() {
        return pass;
    }

    /** What it remembers. */
    public AccountState state() {
        return state;
    }

    /** The file that it remembers it in. */
    public MemoryFile stateFile() {
        return stateFile;
    }

    /** The file of its journal. */
    public MemoryFile journalFile() {
        return journalFile;
    }

    /** How often a text was judged. */
    public int reviews() {
        return reviews;
    }

    /** What it told the user, oldest first. */
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void reviewed(DraftKey key, SavedDraft.Legible draft, Review review, boolean annotated) {
        told.add("reviewed " + key.uid() + (annotated ? ": breaks rules" : ": fine"));
    }

    @Override
    public void savedAgain(DraftKey key) {
        told.add("saved again " + key.uid());
    }

    @Override
    public void cleared(DraftKey key) {
        told.add("cleared " + key.uid());
    }

    @Override
    public void notReviewed(DraftKey key, String reason) {
        told.add("not reviewed " + key.uid() + ": " + reason);
    }

    @Override
    public void failed(DraftKey key, String reason, int failures, boolean setApart) {
        told.add("failed " + key.uid() + " (" + failures + (setApart ? ", set apart" : "") + "): " + reason);
    }

    @Override
    public void interrupted(String name, String reason, Duration retryIn) {
        told.add("interrupted: " + reason);
    }

    @Override
    public void wokeUp(String name, Duration slept) {
        told.add("woke up after " + slept.toSeconds() + " s");
    }

    @Override
    public void renumbered(String name, String folder) {
        told.add("renumbered");
    }
}
