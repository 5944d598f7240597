package org.netiquette.server;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netiquette.autostart.Autostart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes back what {@link InstallAutostartCommand} did. */
@Command(
        name = "uninstall-autostart",
        mixinStandardHelpOptions = true,
        description = "Stops the server that install-autostart started, and starts it no longer at login.")
final class UninstallAutostartCommand implements Callable<Integer> {

    private final Autostart autostart;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--dry-run", description = "Print what would be run and removed, and do neither.")
    private boolean dryRun;

    UninstallAutostartCommand(Autostart autostart) {
        this.autostart = autostart;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        CommandLine line = spec.commandLine();
        return autostart.uninstall(InstallAutostartCommand.SERVER, dryRun, line.getOut(), line.getErr()) ? 0 : 1;
    }
}
