package org.netiquette.scanner.command;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.netiquette.autostart.Launch;
import org.netiquette.autostart.Program;
import org.netiquette.scanner.configuration.ConfigurationException;
import picocli.CommandLine.Command;

/** Has {@code watch} started at every login. */
@Command(
        name = "install-autostart",
        description = {
            "Start watch now and at every login, with the options given here.",
            "By a systemd user unit, a launch agent of macOS, or a file in the Startup folder of Windows, which is shown."
        })
final class InstallAutostartCommand implements Callable<Integer> {

    /** As the systems know the scanner. */
    static final Program SCANNER = new Program("scanner", "reviews the networking mails in Drafts");

    /** Those of the README, which keep it small and asleep; it runs all day. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:GuaranteedSafepointInterval=30000",
            "-XX:AsyncDeflationInterval=30000",
            "-Xmx96m",
            "-Xmn32m",
            "-Xss512k");

    /**
     * They tell where commands are that print a password, where the accounts file is, and what was done before. A
     * password in a variable is not among them: it would end up in a file.
     */
    private static final Set<String> VARIABLES = Set.of("PATH", "XDG_CONFIG_HOME", "XDG_STATE_HOME");

    private final ScannerCommand top;

    InstallAutostartCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws ConfigurationException {
        top.requireText("install-autostart");
        // At login nobody would see what is wrong with the file.
        if (top.accounts().isEmpty() && !top.dryRun()) {
            return ExitCode.COULD_NOT;
        }
        Launch launch = new Launch(SCANNER, JAVA_OPTIONS, top.watchArguments(), VARIABLES, true);
        return top.surroundings().autostart().install(launch, top.dryRun(), top.out(), top.err())
                ? ExitCode.NOTHING_FOUND
                : ExitCode.COULD_NOT;
    }
}
