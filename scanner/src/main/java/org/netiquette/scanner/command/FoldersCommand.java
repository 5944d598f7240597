package org.netiquette.scanner.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.mailbox.FoldersReport;
import org.netiquette.scanner.mailbox.ListedFolder;
import org.netiquette.scanner.mailbox.MailAccount;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.report.Style;
import picocli.CommandLine.Command;

/** Lists the folders of every account and says which one is watched and why. */
@Command(name = "folders", description = "List the folders of each account, which one is watched, and why.")
final class FoldersCommand implements Callable<Integer> {

    private final ScannerCommand top;

    FoldersCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws ConfigurationException {
        top.requireText("folders");
        Optional<List<WatchedAccount>> accounts = top.accounts();
        if (accounts.isEmpty()) {
            return ExitCode.COULD_NOT;
        }
        boolean clear = true;
        for (WatchedAccount account : accounts.get()) {
            clear &= show(account);
        }
        top.out().flush();
        return clear ? ExitCode.NOTHING_FOUND : ExitCode.COULD_NOT;
    }

    private boolean show(WatchedAccount account) {
        PrintWriter out = top.out();
        out.println(top.style().strong(account.account().name()));
        try (MailAccount mail =
                new MailAccount(account.account(), top.surroundings().mail())) {
            FoldersReport report = mail.folders();
            String watched =
                    report.drafts().map(choice -> choice.folder().name()).orElse("");
            for (ListedFolder folder : report.folders()) {
                out.println((folder.name().equals(watched) ? "  * " : "    ")
                        + Style.words(folder.name())
                        + (folder.attributes().isEmpty() ? "" : "  " + new TreeSet<>(folder.attributes())));
            }
            report.drafts().ifPresent(choice -> out.println("  * is watched: " + choice.why() + "."));
            report.problem().ifPresent(problem -> out.println("  " + Failures.sentence(problem)));
            return report.drafts().isPresent();
        } catch (MailFailure e) {
            out.println("  " + Failures.sentence(e.getMessage()));
            return false;
        }
    }
}
