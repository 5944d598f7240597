package org.netiquette.scanner.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netiquette.scanner.annotate.TakeBack;
import org.netiquette.scanner.assembly.AccountWork;
import org.netiquette.scanner.assembly.Workshop;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.state.StateFailure;
import org.netiquette.scanner.watch.Reporter;
import org.netiquette.scanner.watch.ReviewPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes back what was left in the mailboxes. */
@Command(
        name = "unannotate",
        description =
                "Take back every mark and note that Netiquette left in the mailbox; nothing that you set is touched.")
final class UnannotateCommand implements Callable<Integer> {

    private final ScannerCommand top;

    @Option(names = "--all", description = "All of them; has to be said.")
    private boolean all;

    UnannotateCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws ConfigurationException {
        top.requireText("unannotate");
        if (!all) {
            throw top.misuse(
                    "say --all to take back every mark and note; single drafts lose theirs when they are mended");
        }
        Optional<List<WatchedAccount>> accounts = top.accounts();
        if (accounts.isEmpty()) {
            return ExitCode.COULD_NOT;
        }
        Workshop workshop = top.workshop(top.engine());
        boolean failed = false;
        for (WatchedAccount account : accounts.get()) {
            failed |= !takeBack(account, workshop);
        }
        top.out().flush();
        return failed ? ExitCode.COULD_NOT : ExitCode.NOTHING_FOUND;
    }

    private boolean takeBack(WatchedAccount account, Workshop workshop) {
        String name = account.account().name();
        AccountWork.Manner manner = new AccountWork.Manner(
                ReviewPolicy.usual(),
                top.surroundings().stateFolder(),
                Reporter.SILENT,
                said -> top.err().println(said));
        try (AccountWork work = top.dryRun()
                ? AccountWork.trial(account, workshop, manner, new TrialPrinter(top.out(), name))
                : AccountWork.real(account, workshop, manner)) {
            TakeBack.Taken taken = work.takeBack();
            String did = top.dryRun() ? " would be taken back." : " taken back.";
            top.out()
                    .println(name + ": " + count(taken.marks(), "mark") + " and " + count(taken.notes(), "note") + did
                            + (taken.refused() == 0 ? "" : " The server kept " + count(taken.refused(), "mark") + "."));
            return taken.refused() == 0;
        } catch (MailFailure | StateFailure e) {
            top.err().println(name + ": " + Failures.sentence(e.getMessage()));
            top.err().flush();
            return false;
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
