package org.netiquette.server;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.netiquette.autostart.Autostart;
import org.netiquette.server.config.ConfigException;
import org.netiquette.server.config.Platform;
import org.netiquette.server.config.ServerConfig;
import org.netiquette.server.languagetool.LanguageToolOptions;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.Trust;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that starts the server. */
@Command(
        name = "netiquette-server",
        mixinStandardHelpOptions = true,
        versionProvider = NetiquetteServer.Version.class,
        description = "Reviews networking mail for etiquette, on this computer only.",
        footer = {"", "Drafts stay in memory: nothing of them is stored, logged or sent elsewhere."})
public final class NetiquetteServer implements Callable<Integer> {

    private static final int OK = 0;
    private static final int FAILED = 1;

    private final Platform platform;
    private final PageOpener opener;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    NetiquetteServer(Platform platform, PageOpener opener) {
        this.platform = platform;
        this.opener = opener;
    }

    /** Starts the server and waits until it is stopped. */
    public static void main(String[] args) {
        Platform platform = Platform.ofSystem();
        int exitCode = commandLine(
                        platform, PageOpener.ofSystem(platform.osName()), Autostart.ofSystem(NetiquetteServer.class))
                .execute(args);
        System.exit(exitCode);
    }

    /** The command with its output still to be chosen. */
    static CommandLine commandLine(Platform platform, PageOpener opener, Autostart autostart) {
        ClientsFile clients = new ClientsFile(platform.clientsFile());
        return new CommandLine(new NetiquetteServer(platform, opener))
                .addSubcommand("clients", new ClientsCommand(clients))
                .addSubcommand("revoke", new RevokeCommand(clients))
                .addSubcommand("self-test", new SelfTestCommand(platform))
                .addSubcommand("install-autostart", new InstallAutostartCommand(platform, autostart))
                .addSubcommand("uninstall-autostart", new UninstallAutostartCommand(autostart));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run(options.settings(platform));
        } catch (ConfigException e) {
            commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private int run(ServerConfig settings) throws InterruptedException {
        PrintWriter err = commandLine().getErr();
        options.requireLoopback();
        int chosen = options.port(settings);
        Trust trust = trust(platform, commandLine().getOut());
        try {
            trust.clients().list();
        } catch (UncheckedIOException e) {
            err.println(ClientsCommand.unreadable(platform.clientsFile()));
            return FAILED;
        }
        LanguageToolOptions forEditors = options.languageTool(settings, chosen);
        CompletableFuture<Judgement> preparing = CompletableFuture.supplyAsync(() -> Judgement.of(settings.rules()));
        ServerApp app = ServerApp.create(preparing, trust, Ticker.systemTicker(), chosen, forEditors);
        try {
            app.start();
        } catch (JavalinBindException e) {
            err.println("Port " + chosen + " on 127.0.0.1 is taken, perhaps by another Netiquette. Stop that, or choose"
                    + " another port with --port.");
            return FAILED;
        }
        preparing.join();
        serve(app);
        return OK;
    }

    /** Who may ask, as the file of paired browsers says once it is read. */
    static Trust trust(Platform platform, PrintWriter out) {
        return Trust.in(
                new ClientsFile(platform.clientsFile()),
                InstantSource.system(),
                new SecureRandom(),
                new TerminalDisplay(out));
    }

    private void serve(ServerApp app) throws InterruptedException {
        Thread stop = new Thread(app::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        PrintWriter out = commandLine().getOut();
        out.println("Netiquette is listening on " + app.address() + "  (Ctrl-C stops it)");
        out.flush();
        if (open && !opener.open(app.address())) {
            commandLine().getErr().println("No browser could be started; open " + app.address() + " yourself.");
        }
        app.awaitClose();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        return spec.commandLine();
    }

    /** Tells picocli the version. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"netiquette-server " + ServerVersion.read()};
        }
    }
}
