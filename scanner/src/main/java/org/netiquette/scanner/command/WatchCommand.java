package org.netiquette.scanner.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netiquette.scanner.assembly.AccountWork;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.assembly.Workshop;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.report.ReportFormat;
import org.netiquette.scanner.state.StateFailure;
import org.netiquette.scanner.watch.Reporter;
import org.netiquette.scanner.watch.ReviewPolicy;
import org.netiquette.scanner.watch.WatchHouse;
import org.netiquette.scanner.watch.Watcher;
import picocli.CommandLine.Command;

/** Watches every account until it is stopped. */
@Command(
        name = "watch",
        description =
                "Watch Drafts until stopped; review each draft that has settled. This is what happens without a command.")
final class WatchCommand implements Callable<Integer> {

    private final ScannerCommand top;

    WatchCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws ConfigurationException, InterruptedException {
        if (top.format() != ReportFormat.TEXT && top.format() != ReportFormat.JSON) {
            throw top.misuse("watch has no end, so it prints text or json only; use once or review for "
                    + top.format().name().toLowerCase(java.util.Locale.ROOT));
        }
        Optional<List<WatchedAccount>> accounts = top.accounts();
        if (accounts.isEmpty()) {
            return ExitCode.COULD_NOT;
        }
        Engine engine = top.engine();
        Reporter reporter = reporter(engine);
        List<AccountWork> works = new ArrayList<>();
        try {
            for (WatchedAccount account : accounts.get()) {
                open(account, top.workshop(engine), reporter).ifPresent(works::add);
            }
            if (works.isEmpty()) {
                return ExitCode.COULD_NOT;
            }
            watch(works);
            return ExitCode.NOTHING_FOUND;
        } finally {
            works.forEach(AccountWork::close);
        }
    }

    /** Empty if the account cannot be watched, which is told and stops no other. */
    private Optional<AccountWork> open(WatchedAccount account, Workshop workshop, Reporter reporter) {
        AccountWork.Manner manner = new AccountWork.Manner(
                ReviewPolicy.usual().withSettle(account.account().settle()),
                top.surroundings().stateFolder(),
                reporter,
                said -> top.err().println(said));
        try {
            return Optional.of(
                    top.dryRun()
                            ? AccountWork.trial(
                                    account,
                                    workshop,
                                    manner,
                                    new TrialPrinter(
                                            top.format() == ReportFormat.TEXT ? top.out() : top.err(),
                                            account.account().name()))
                            : AccountWork.real(account, workshop, manner));
        } catch (StateFailure e) {
            top.err().println(account.account().name() + ": " + Failures.sentence(e.getMessage()));
            top.err().flush();
            return Optional.empty();
        }
    }

    private void watch(List<AccountWork> works) throws InterruptedException {
        Map<String, Watcher> watchers = new LinkedHashMap<>();
        works.forEach(work -> watchers.put(work.name(), work.watcher()));
        WatchHouse house = new WatchHouse(watchers);
        top.surroundings().atExit().accept(house::close);
        if (top.format() == ReportFormat.TEXT) {
            top.out()
                    .println("Netiquette watches the drafts of " + String.join(", ", watchers.keySet())
                            + ". Ctrl-C stops it.");
            top.out().flush();
        }
        house.start();
        house.join();
    }

    private Reporter reporter(Engine engine) {
        return top.format() == ReportFormat.JSON
                ? new EventLines(top.out(), top.surroundings().clocks().wall(), engine::catalogue)
                : new Narrator(top, top.report(engine), top.out());
    }
}
