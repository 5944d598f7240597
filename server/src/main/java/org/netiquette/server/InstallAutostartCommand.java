package org.netiquette.server;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netiquette.autostart.Autostart;
import org.netiquette.autostart.Launch;
import org.netiquette.autostart.Program;
import org.netiquette.server.config.ConfigException;
import org.netiquette.server.config.Platform;
import org.netiquette.server.config.ServerConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has the server started at every login, with the flags that are given here. */
@Command(
        name = "install-autostart",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the server now and at every login, with the options given here.",
            "By a systemd user unit, a launch agent of macOS, or a file in the Startup folder of Windows, which is shown."
        })
final class InstallAutostartCommand implements Callable<Integer> {

    /** As the systems know the server. */
    static final Program SERVER = new Program("server", "reviews networking mail while it is written");

    /** Those by which the README keeps it small; it runs all day. Nobody waits for its start at login. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx72m", "-Xmn24m", "-Xss512k");

    /** It tells where the configuration file and the list of paired browsers are. */
    private static final Set<String> VARIABLES = Set.of("XDG_CONFIG_HOME");

    private final Platform platform;
    private final Autostart autostart;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--dry-run", description = "Print what would be written and run, and do neither.")
    private boolean dryRun;

    InstallAutostartCommand(Platform platform, Autostart autostart) {
        this.platform = platform;
        this.autostart = autostart;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        CommandLine line = spec.commandLine();
        if (!line.getParent().getParseResult().matchedOptions().isEmpty()) {
            throw new ParameterException(line, "Options for the server belong after install-autostart.");
        }
        try {
            requireAServerThatStarts(line, options.settings(platform));
        } catch (ConfigException e) {
            line.getErr().println(e.getMessage());
            return 1;
        }
        Launch launch = new Launch(SERVER, JAVA_OPTIONS, options.arguments(), VARIABLES, false);
        return autostart.install(launch, dryRun, line.getOut(), line.getErr()) ? 0 : 1;
    }

    /** At login nobody would see what is wrong. */
    private void requireAServerThatStarts(CommandLine line, ServerConfig settings) {
        options.requireLoopback();
        int port = options.port(settings);
        if (port == 0) {
            throw new ParameterException(
                    line,
                    "Started at login, the server needs a port that its clients know: name one with --port, or leave out"
                            + " port: 0 in the configuration.");
        }
        options.languageTool(settings, port);
    }
}
