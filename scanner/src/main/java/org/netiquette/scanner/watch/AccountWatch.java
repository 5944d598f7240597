package org.netiquette.scanner.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.annotate.Annotator;
import org.netiquette.scanner.annotate.Journal;
import org.netiquette.scanner.annotate.JournalledAnnotator;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.annotate.TakeBack;
import org.netiquette.scanner.state.AccountState;
import org.netiquette.scanner.state.DiskFile;
import org.netiquette.scanner.state.InstanceLock;
import org.netiquette.scanner.state.StateFailure;
import org.netiquette.scanner.state.StateFolder;
import org.netiquette.scanner.state.StateStore;

/** Everything that belongs to the watching of one account, from its lock to its watcher. */
public final class AccountWatch implements AutoCloseable {

    private final Account account;
    private final Setup setup;
    private final InstanceLock lock;
    private final Journal journal;
    private final AccountState state;
    private final Pass pass;

    /**
     * What is the same for every account.
     *
     * @param folder where everything is remembered
     * @param judgement how drafts are read and judged
     * @param clocks the two clocks
     * @param reporter told what happens
     * @param said told, for the user, of damaged files
     */
    public record Setup(
            StateFolder folder, Judgement judgement, Clocks clocks, Reporter reporter, Consumer<String> said) {}

    private AccountWatch(Account account, ReviewPolicy policy, Setup setup, InstanceLock lock, Path folder) {
        this.account = account;
        this.setup = setup;
        this.lock = lock;
        this.journal = Journal.open(
                new DiskFile(folder.resolve(Journal.NAME)),
                account.name(),
                setup.clocks().wall(),
                setup.said());
        StateStore store = new StateStore(new DiskFile(folder.resolve(StateStore.NAME)));
        this.state = store.load(setup.said());
        this.pass = new Pass(account.name(), policy, setup.judgement(), state, store, setup.clocks(), setup.reporter());
    }

    /**
     * Takes the account's lock and reads what is remembered of it.
     *
     * @throws StateFailure if another scanner watches it, or its files cannot be used
     */
    public static AccountWatch open(Account account, ReviewPolicy policy, Setup setup) {
        Path folder = setup.folder().ofAccount(account.name());
        InstanceLock lock = InstanceLock.take(folder)
                .orElseThrow(() -> new StateFailure("another Netiquette watches the account '" + account.name()
                        + "' already; stop that one first"));
        try {
            return new AccountWatch(account, policy, setup, lock, folder);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What is remembered of an account, without its lock: to look at only. */
    public static AccountState remembered(StateFolder folder, String account, Consumer<String> said) {
        return new StateStore(new DiskFile(folder.ofAccount(account).resolve(StateStore.NAME))).load(said);
    }

    /**
     * The watcher; there is one at a time.
     *
     * @param lines how it connects
     * @param plan the marks to set
     */
    public Watcher watcher(MailLines lines, MarkPlan plan, Backoff backoff, Pause pause) {
        return new Watcher(
                account.name(),
                lines,
                line -> annotator(line, plan),
                pass,
                backoff,
                setup.clocks(),
                pause,
                setup.reporter());
    }

    /**
     * Looks once over a connection.
     *
     * @return when the next draft will have settled, by the running clock; empty if none waits
     * @throws org.netiquette.scanner.mailbox.MailFailure if the mailbox cannot be used
     */
    public Optional<Duration> once(MailLine line, MarkPlan plan) {
        setup.reporter().connected(account.name(), line.drafts().name());
        return pass.run(line.drafts(), annotator(line, plan));
    }

    /**
     * Takes back everything that was left in the mailbox.
     *
     * @throws org.netiquette.scanner.mailbox.MailFailure if the mailbox cannot be used; call it again to go on
     */
    public TakeBack.Taken takeBack(MailLine line) {
        return new TakeBack(annotator(line, MarkPlan.none()), journal).all();
    }

    /** What annotates over a connection. */
    public Annotator annotator(MailLine line, MarkPlan plan) {
        return new JournalledAnnotator(
                plan,
                account.annotations().contains(AnnotationKind.NOTE),
                line.marks(),
                new JournalledAnnotator.Notes(
                        line.notes(), address(account), setup.clocks().wall()),
                journal);
    }

    /** Of whom notes are from: many servers take the address for the user's name. */
    private static String address(Account account) {
        return account.user().contains("@") ? account.user() : account.user() + "@" + account.host();
    }

    /** What is remembered. */
    public AccountState state() {
        return state;
    }

    @Override
    public void close() {
        lock.close();
    }
}
