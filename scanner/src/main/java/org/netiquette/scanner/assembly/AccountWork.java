package org.netiquette.scanner.assembly;

import java.util.function.Consumer;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.annotate.Annotator;
import org.netiquette.scanner.annotate.Journal;
import org.netiquette.scanner.annotate.JournalledAnnotator;
import org.netiquette.scanner.annotate.TakeBack;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.state.AccountState;
import org.netiquette.scanner.state.StateStore;
import org.netiquette.scanner.watch.Backoff;
import org.netiquette.scanner.watch.MailLine;
import org.netiquette.scanner.watch.MailLines;
import org.netiquette.scanner.watch.Pass;
import org.netiquette.scanner.watch.RealPause;
import org.netiquette.scanner.watch.Reporter;
import org.netiquette.scanner.watch.ReviewPolicy;
import org.netiquette.scanner.watch.Watcher;

/** Everything that works on one account, put together. Used by one thread, but for {@link #close()}. */
public final class AccountWork implements AutoCloseable {

    private final WatchedAccount watched;
    private final Workshop workshop;
    private final ReviewPolicy policy;
    private final Reporter reporter;
    private final AccountFiles files;
    private final AccountState state;
    private final StateStore store;
    private final Journal journal;
    private final ImapLines imap;
    private final MailLines lines;

    /**
     * Reads what is remembered; connects to nothing yet.
     *
     * @param files closed with this
     * @param said told, for the user, when a file is damaged
     * @throws org.netiquette.scanner.state.StateFailure if a file cannot be used
     */
    public AccountWork(
            WatchedAccount watched,
            Workshop workshop,
            ReviewPolicy policy,
            AccountFiles files,
            Reporter reporter,
            Consumer<String> said) {
        this.watched = watched;
        this.workshop = workshop;
        this.policy = policy;
        this.reporter = reporter;
        this.files = files;
        this.store = new StateStore(files.state());
        this.state = store.load(said);
        this.journal = Journal.open(files.journal(), name(), workshop.clocks().wall(), said);
        this.imap = new ImapLines(
                watched.account(),
                workshop.mail(),
                bytes -> workshop.judgement().reader().apply(bytes).fingerprint(),
                policy.sizeLimit());
        this.lines = workshop.trial()
                .<MailLines>map(commands -> new TrialLines(imap, commands))
                .orElse(imap);
    }

    /** What the user calls the account. */
    public String name() {
        return watched.account().name();
    }

    /** What watches the account until it is stopped. */
    public Watcher watcher() {
        return new Watcher(
                name(),
                lines,
                this::annotator,
                pass(),
                new Backoff(workshop.random()),
                workshop.clocks(),
                new RealPause(),
                reporter);
    }

    /**
     * Looks once.
     *
     * @throws org.netiquette.scanner.mailbox.MailFailure if the mailbox cannot be reached or used
     * @throws org.netiquette.scanner.state.StateFailure if the disk does not take what must be remembered
     */
    public void lookOnce() {
        try (MailLine line = lines.open()) {
            reporter.connected(name(), line.drafts().name());
            pass().run(line.drafts(), annotator(line));
        }
    }

    /**
     * Takes everything back that the journal says we left in the mailbox.
     *
     * @throws org.netiquette.scanner.mailbox.MailFailure if the mailbox cannot be reached or used
     */
    public TakeBack.Taken takeBack() {
        try (MailLine line = lines.open()) {
            return new TakeBack(annotator(line), journal).all();
        }
    }

    /** How many of the drafts that were there at the last look break the rules. */
    public int annotated() {
        return (int) state.reviewed().values().stream()
                .filter(said -> state.verdictOn(said)
                        .filter(verdict -> verdict.breaksRules())
                        .isPresent())
                .count();
    }

    private Pass pass() {
        return new Pass(name(), policy, workshop.judgement(), state, store, workshop.clocks(), reporter);
    }

    private Annotator annotator(MailLine line) {
        return new JournalledAnnotator(
                watched.marks(),
                watched.account().annotations().contains(AnnotationKind.NOTE),
                line.marks(),
                new JournalledAnnotator.Notes(
                        line.notes(), watched.noteFrom(), workshop.clocks().wall()),
                journal);
    }

    /** Cuts its connections and lets other scanners have the account; from any thread. */
    @Override
    public void close() {
        imap.close();
        files.close();
    }
}
