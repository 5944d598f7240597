package org.netiquette.scanner.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes back what {@link InstallAutostartCommand} did. */
@Command(
        name = "uninstall-autostart",
        description = "Stop the watch that install-autostart started, and start it no longer at login.")
final class UninstallAutostartCommand implements Callable<Integer> {

    private final ScannerCommand top;

    UninstallAutostartCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        top.requireText("uninstall-autostart");
        return top.surroundings()
                        .autostart()
                        .uninstall(InstallAutostartCommand.SCANNER, top.dryRun(), top.out(), top.err())
                ? ExitCode.NOTHING_FOUND
                : ExitCode.COULD_NOT;
    }
}
