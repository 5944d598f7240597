package org.netiquette.scanner.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.report.Style;
import org.netiquette.scanner.state.AccountState;
import org.netiquette.scanner.state.InstanceLock;
import org.netiquette.scanner.state.Poison;
import org.netiquette.scanner.state.StateFailure;
import org.netiquette.scanner.state.Verdict;
import org.netiquette.scanner.watch.AccountWatch;
import picocli.CommandLine.Command;

/** Says what is remembered, without connecting to anything. */
@Command(
        name = "status",
        description = "Show what is known of each account: drafts that break the rules, drafts set apart.")
final class StatusCommand implements Callable<Integer> {

    private final ScannerCommand top;

    StatusCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws ConfigurationException {
        top.requireText("status");
        Optional<List<WatchedAccount>> accounts = top.accounts();
        if (accounts.isEmpty()) {
            return ExitCode.COULD_NOT;
        }
        int annotated = 0;
        boolean failed = false;
        for (WatchedAccount account : accounts.get()) {
            String name = account.account().name();
            top.out().println(top.style().strong(name));
            try {
                AccountState state = AccountWatch.remembered(
                        top.surroundings().stateFolder(),
                        name,
                        said -> top.err().println(said));
                annotated += show(name, state);
            } catch (StateFailure e) {
                failed = true;
                top.out().println("  " + Failures.sentence(e.getMessage()));
            }
        }
        top.out().flush();
        if (failed) {
            return ExitCode.COULD_NOT;
        }
        return annotated > 0 ? ExitCode.FINDINGS : ExitCode.NOTHING_FOUND;
    }

    private int show(String account, AccountState state) {
        PrintWriter out = top.out();
        out.println("  " + (isWatched(account) ? "A scanner is watching it now." : "No scanner is watching it now."));
        if (state.mailbox().isEmpty()) {
            out.println("  Nothing has been looked at yet.");
            return 0;
        }
        out.println("  Folder: " + Style.words(state.mailbox()));
        List<Verdict> verdicts = state.reviewed().values().stream()
                .flatMap(said -> state.verdictOn(said).stream())
                .toList();
        int annotated = (int) verdicts.stream().filter(Verdict::breaksRules).count();
        long unreadable =
                verdicts.stream().filter(one -> one.unreadable().isPresent()).count();
        out.println("  Drafts looked at: " + verdicts.size() + ", with something to mend: " + annotated
                + ", not reviewable: " + unreadable);
        state.reviewed().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(one -> state.verdictOn(one.getValue())
                        .flatMap(Verdict::unreadable)
                        .ifPresent(reason -> out.println("    draft " + one.getKey() + ": " + reason)));
        for (Poison poison : state.poison()) {
            boolean apart = state.isSetApart(
                    poison.uid(), top.surroundings().clocks().wall().instant());
            out.println("    draft " + poison.uid() + (apart ? " is set apart: " : " made trouble: ") + poison.reason()
                    + " (" + poison.failures() + (poison.failures() == 1 ? " failure" : " failures") + ", last "
                    + poison.last() + ")");
        }
        return annotated;
    }

    private boolean isWatched(String account) {
        Optional<InstanceLock> lock =
                InstanceLock.take(top.surroundings().stateFolder().ofAccount(account));
        lock.ifPresent(InstanceLock::close);
        return lock.isEmpty();
    }
}
