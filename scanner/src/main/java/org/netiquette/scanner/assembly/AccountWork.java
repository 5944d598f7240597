package org.netiquette.scanner.assembly;

import java.util.Optional;
import java.util.function.Consumer;
import org.netiquette.scanner.annotate.TakeBack;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.mailbox.MailAccount;
import org.netiquette.scanner.state.StateFolder;
import org.netiquette.scanner.state.Verdict;
import org.netiquette.scanner.watch.AccountWatch;
import org.netiquette.scanner.watch.Backoff;
import org.netiquette.scanner.watch.ImapLines;
import org.netiquette.scanner.watch.MailLine;
import org.netiquette.scanner.watch.MailLines;
import org.netiquette.scanner.watch.RealPause;
import org.netiquette.scanner.watch.Reporter;
import org.netiquette.scanner.watch.ReviewPolicy;
import org.netiquette.scanner.watch.Watcher;

/** The work on one account, put together for real or for a trial. Used by one thread, but for {@link #close()}. */
public final class AccountWork implements AutoCloseable {

    private final WatchedAccount watched;
    private final Workshop workshop;
    private final AccountWatch watch;
    private final MailLines lines;
    private final Optional<ScratchState> scratch;

    private AccountWork(
            WatchedAccount watched,
            Workshop workshop,
            AccountWatch watch,
            MailLines lines,
            Optional<ScratchState> scratch) {
        this.watched = watched;
        this.workshop = workshop;
        this.watch = watch;
        this.lines = lines;
        this.scratch = scratch;
    }

    /**
     * How an account is worked on.
     *
     * @param policy how its drafts are looked at
     * @param state where it is remembered
     * @param reporter told what happens
     * @param said told, for the user, when a file is damaged
     */
    public record Manner(ReviewPolicy policy, StateFolder state, Reporter reporter, Consumer<String> said) {}

    /**
     * Takes the account for this process and reads what is remembered of it; connects to nothing yet.
     *
     * @throws org.netiquette.scanner.state.StateFailure if another scanner has it, or a file cannot be used
     */
    public static AccountWork real(WatchedAccount watched, Workshop workshop, Manner manner) {
        return new AccountWork(
                watched,
                workshop,
                watch(watched, workshop, manner, manner.state()),
                imap(watched, workshop, manner),
                Optional.empty());
    }

    /**
     * Reads drafts, writes nothing into the mailbox and remembers nothing.
     *
     * @param commands is told each command that would be sent to write
     */
    public static AccountWork trial(
            WatchedAccount watched, Workshop workshop, Manner manner, Consumer<String> commands) {
        ScratchState scratch =
                ScratchState.copyOf(manner.state(), watched.account().name());
        try {
            return new AccountWork(
                    watched,
                    workshop,
                    watch(watched, workshop, manner, scratch.folder()),
                    new TrialLines(imap(watched, workshop, manner), commands),
                    Optional.of(scratch));
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static AccountWatch watch(WatchedAccount watched, Workshop workshop, Manner manner, StateFolder state) {
        return AccountWatch.open(
                watched.account(),
                manner.policy(),
                new AccountWatch.Setup(
                        state, workshop.judgement(), workshop.clocks(), manner.reporter(), manner.said()));
    }

    private static MailLines imap(WatchedAccount watched, Workshop workshop, Manner manner) {
        return new ImapLines(
                new MailAccount(watched.account(), workshop.mail()),
                workshop.judgement().reader(),
                manner.policy().sizeLimit());
    }

    /** What the user calls the account. */
    public String name() {
        return watched.account().name();
    }

    /** What watches the account until it is stopped. */
    public Watcher watcher() {
        return watch.watcher(lines, watched.marks(), new Backoff(workshop.random()), new RealPause());
    }

    /**
     * Looks once.
     *
     * @param reached done when the mailbox is reached, before a draft is read
     * @throws org.netiquette.scanner.mailbox.MailFailure if the mailbox cannot be reached or used
     * @throws org.netiquette.scanner.state.StateFailure if the disk does not take what must be remembered
     */
    public void lookOnce(Runnable reached) {
        try (MailLine line = lines.open()) {
            reached.run();
            watch.once(line, watched.marks());
        }
    }

    /**
     * Takes everything back that the journal says we left in the mailbox.
     *
     * @throws org.netiquette.scanner.mailbox.MailFailure if the mailbox cannot be reached or used
     */
    public TakeBack.Taken takeBack() {
        try (MailLine line = lines.open()) {
            return watch.takeBack(line);
        }
    }

    /** How many of the drafts that were there at the last look break the rules. */
    public int annotated() {
        return (int) watch.state().reviewed().values().stream()
                .filter(said -> watch.state()
                        .verdictOn(said)
                        .filter(Verdict::breaksRules)
                        .isPresent())
                .count();
    }

    /** Cuts its connections and lets other scanners have the account; from any thread. */
    @Override
    public void close() {
        lines.close();
        watch.close();
        scratch.ifPresent(ScratchState::close);
    }
}
