package org.netiquette.scanner.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netiquette.scanner.assembly.AccountWork;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.assembly.Workshop;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.report.Tally;
import org.netiquette.scanner.state.StateFailure;
import org.netiquette.scanner.watch.ReviewPolicy;
import picocli.CommandLine.Command;

/** Looks at every account once, for example from cron. */
@Command(
        name = "once",
        description = "Review the drafts that are there now, annotate them, and end. Does not wait until they settle.")
final class OnceCommand implements Callable<Integer> {

    private final ScannerCommand top;

    OnceCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws ConfigurationException {
        Engine engine = top.surroundings().engine().get();
        Optional<List<WatchedAccount>> accounts = top.accounts();
        if (accounts.isEmpty()) {
            return ExitCode.COULD_NOT;
        }
        Tally tally = new Tally(top.report(engine));
        Narrator narrator = new Narrator(top, tally, top.err());
        int annotated = 0;
        boolean failed = false;
        for (WatchedAccount account : accounts.get()) {
            // One that fails never stops another.
            try (AccountWork work = open(account, top.workshop(engine), narrator)) {
                work.lookOnce(engine::await);
                annotated += work.annotated();
            } catch (MailFailure | StateFailure e) {
                failed = true;
                top.err().println(account.account().name() + ": " + Failures.sentence(e.getMessage()));
                top.err().flush();
            }
        }
        tally.end();
        if (failed) {
            return ExitCode.COULD_NOT;
        }
        return annotated > 0 || tally.withFindings() > 0 ? ExitCode.FINDINGS : ExitCode.NOTHING_FOUND;
    }

    private AccountWork open(WatchedAccount account, Workshop workshop, Narrator narrator) {
        AccountWork.Manner manner = new AccountWork.Manner(
                ReviewPolicy.usual().atOnce(),
                top.surroundings().stateFolder(),
                narrator,
                said -> top.err().println(said));
        return top.dryRun()
                ? AccountWork.trial(
                        account,
                        workshop,
                        manner,
                        new TrialPrinter(top.out(), account.account().name()))
                : AccountWork.real(account, workshop, manner);
    }
}
