package org.netiquette.scanner.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.assembly.Workshop;
import org.netiquette.scanner.configuration.Accounts;
import org.netiquette.scanner.configuration.AccountsFile;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.report.Report;
import org.netiquette.scanner.report.ReportFormat;
import org.netiquette.scanner.report.Style;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all commands: what they share, and {@code watch} if none is named. */
@Command(
        name = "netiquette-scanner",
        mixinStandardHelpOptions = true,
        versionProvider = ScannerVersion.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        description =
                "Reviews the networking mails in your Drafts and leaves you a note on those that could do better.",
        footer = {
            "",
            "No draft is ever changed, lost or sent. What you write stays on this computer and in your mailbox.",
            "Ends with 0 if nothing was found, 1 if something was, 2 if it could not be done."
        })
public final class ScannerCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "An accounts file other than the usual one.")
    private @Nullable Path config;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Only this account of the file.")
    private @Nullable String onlyAccount;

    @Option(
            names = "--dry-run",
            scope = ScopeType.INHERIT,
            description = "Print every command that would write into the mailbox, and send none of them;"
                    + " for autostart: print what would be written and run, and do neither.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            defaultValue = "text",
            description = "text, json, checkstyle or github (text unless said otherwise).")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say more about what happens.")
    private boolean verbose;

    ScannerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command line, with its output still to be chosen. */
    public static CommandLine commandLine(Surroundings surroundings) {
        ScannerCommand top = new ScannerCommand(surroundings);
        CommandLine line = new CommandLine(top);
        line.addSubcommand(new WatchCommand(top));
        line.addSubcommand(new OnceCommand(top));
        line.addSubcommand(new ReviewCommand(top));
        line.addSubcommand(new FoldersCommand(top));
        line.addSubcommand(new DoctorCommand(top));
        line.addSubcommand(new StatusCommand(top));
        line.addSubcommand(new UnannotateCommand(top));
        line.addSubcommand(new DemoCommand(top));
        line.addSubcommand(new InstallAutostartCommand(top));
        line.addSubcommand(new UninstallAutostartCommand(top));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler(new Failures(top));
        line.setParameterExceptionHandler((misuse, args) -> {
            PrintWriter err = line.getErr();
            err.println(misuse.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
            err.println("Try '" + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            err.flush();
            return ExitCode.COULD_NOT;
        });
        return line;
    }

    @Override
    public Integer call() throws Exception {
        return new WatchCommand(this).call();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The rules, as soon as they are loaded. */
    Engine engine() {
        Engine engine = surroundings.engine().get();
        engine.await();
        return engine;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean verbose() {
        return verbose;
    }

    ReportFormat format() {
        return format;
    }

    PrintWriter out() {
        return line().getOut();
    }

    PrintWriter err() {
        return line().getErr();
    }

    Style style() {
        return new Style(surroundings.terminal().colour());
    }

    Report report(Engine engine) {
        return format.to(out(), style(), engine::catalogue, ScannerVersion.read());
    }

    Workshop workshop(Engine engine) {
        return new Workshop(engine.judgement(), surroundings.mail(), surroundings.clocks(), surroundings.random());
    }

    /** What {@code watch} has to be told to work on the same accounts, in every working folder. */
    List<String> watchArguments() {
        List<String> arguments = new ArrayList<>(List.of("watch"));
        if (config != null) {
            arguments.addAll(
                    List.of("--config", config.toAbsolutePath().normalize().toString()));
        }
        if (onlyAccount != null) {
            arguments.addAll(List.of("--account", onlyAccount));
        }
        return arguments;
    }

    /** A usage error, with what to do. */
    ParameterException misuse(String problem) {
        return new ParameterException(line(), problem);
    }

    /** For commands that only speak to people. */
    void requireText(String command) {
        if (format != ReportFormat.TEXT) {
            throw misuse(command + " prints text only; leave out --format");
        }
    }

    /**
     * The accounts to work on; warnings about the file are printed.
     *
     * @return empty if there is no file yet, and then the user was shown how to write one
     * @throws ConfigurationException if the file cannot be used
     */
    Optional<List<WatchedAccount>> accounts() throws ConfigurationException {
        Path usual = surroundings.platform().accountsFile();
        if (config == null && !Files.exists(usual)) {
            explainFirstRun(usual);
            return Optional.empty();
        }
        Accounts accounts = new AccountsFile(surroundings.platform().environment(), surroundings.programs())
                .read(config == null ? usual : config);
        accounts.warnings().forEach(err()::println);
        err().flush();
        return Optional.of(chosen(accounts.accounts()));
    }

    private List<WatchedAccount> chosen(List<WatchedAccount> all) {
        if (onlyAccount == null) {
            return all;
        }
        List<WatchedAccount> chosen = all.stream()
                .filter(one -> one.account().name().equals(onlyAccount))
                .toList();
        if (chosen.isEmpty()) {
            throw misuse("there is no account '" + onlyAccount + "'; the file names "
                    + String.join(
                            ", ", all.stream().map(one -> one.account().name()).toList()));
        }
        return chosen;
    }

    private void explainFirstRun(Path usual) {
        PrintWriter err = err();
        err.println("There is no accounts file yet. Save what follows as");
        err.println("  " + usual);
        err.println("put in your own account, and try 'doctor' to see whether it works.");
        err.println("To see what this does without any account, run 'demo'.");
        err.println();
        err.print(AccountsFile.example());
        err.flush();
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        return spec.commandLine();
    }
}
