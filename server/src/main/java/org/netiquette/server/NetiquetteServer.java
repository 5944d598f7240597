package org.netiquette.server;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.config.ConfigException;
import org.netiquette.server.config.ConfigFile;
import org.netiquette.server.config.Platform;
import org.netiquette.server.config.ServerConfig;
import org.netiquette.server.languagetool.GrammarServer;
import org.netiquette.server.languagetool.GrammarUrl;
import org.netiquette.server.languagetool.LanguageToolOptions;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.Trust;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description =
                    "The port on 127.0.0.1, 1024 to 65535, or 0 for any that is free (8742 unless the configuration says otherwise).")
    private @Nullable Integer port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "127.0.0.1, and nothing else: this server never listens where other computers reach it.")
    private String listen = ServerApp.LOOPBACK;

    @Option(names = "--config", paramLabel = "FILE", description = "A configuration file other than the usual one.")
    private @Nullable Path config;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Option(
            names = "--languagetool",
            paramLabel = "URL",
            description =
                    "A LanguageTool server on this computer, such as http://127.0.0.1:8081/v2. Editors that ask at"
                            + " /v2/check get its findings together with ours.")
    private @Nullable String languageTool;

    @Option(
            names = "--languagetool-addon",
            paramLabel = "ORIGIN",
            description = "The origin of a browser add-on of LanguageTool's that may ask at /v2/check, such as"
                    + " chrome-extension://ID; can be given several times.")
    private Set<String> addOns = new LinkedHashSet<>();

    NetiquetteServer(Platform platform, PageOpener opener) {
        this.platform = platform;
        this.opener = opener;
    }

    /** Starts the server and waits until it is stopped. */
    public static void main(String[] args) {
        Platform platform = Platform.ofSystem();
        int exitCode =
                commandLine(platform, PageOpener.ofSystem(platform.osName())).execute(args);
        System.exit(exitCode);
    }

    /** The command with its output still to be chosen. */
    static CommandLine commandLine(Platform platform, PageOpener opener) {
        ClientsFile clients = new ClientsFile(platform.clientsFile());
        return new CommandLine(new NetiquetteServer(platform, opener))
                .addSubcommand("clients", new ClientsCommand(clients))
                .addSubcommand("revoke", new RevokeCommand(clients));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run(readConfig());
        } catch (ConfigException e) {
            commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private int run(ServerConfig settings) throws InterruptedException {
        PrintWriter err = commandLine().getErr();
        requireLoopback();
        int chosen = chosenPort(settings);
        Trust trust = Trust.in(
                new ClientsFile(platform.clientsFile()),
                InstantSource.system(),
                new SecureRandom(),
                new TerminalDisplay(commandLine().getOut()));
        try {
            trust.clients().list();
        } catch (UncheckedIOException e) {
            err.println(ClientsCommand.unreadable(platform.clientsFile()));
            return FAILED;
        }
        LanguageToolOptions forEditors = languageToolOptions(settings, chosen);
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

    private ServerConfig readConfig() {
        ConfigFile file =
                new ConfigFile(() -> Judgement.of(ReviewSettings.standard()).catalogue());
        return config != null ? file.read(config) : file.readIfPresent(platform.configFile());
    }

    /** Beyond this computer it would need TLS and a token for every program, and it has neither. */
    private void requireLoopback() {
        if (!listen.equals(ServerApp.LOOPBACK) && !listen.equals("localhost")) {
            throw new ParameterException(
                    commandLine(),
                    "--listen takes 127.0.0.1 only: beyond this computer, drafts would cross the network without TLS and"
                            + " without a token for every program, and this server has neither. To reach it from another"
                            + " computer of yours, use a tunnel such as ssh -L.");
        }
    }

    private int chosenPort(ServerConfig settings) {
        int chosen = Optional.ofNullable(port).orElse(settings.port());
        if (!ServerConfig.isPort(chosen)) {
            throw new ParameterException(commandLine(), "--port must be 1024 to 65535, or 0 for any that is free");
        }
        return chosen;
    }

    /** What the flags say, and where they say nothing, the file. */
    private LanguageToolOptions languageToolOptions(ServerConfig settings, int chosen) {
        for (String origin : addOns) {
            if (!LanguageToolOptions.isAddOn(origin)) {
                throw new ParameterException(
                        commandLine(),
                        "--languagetool-addon must be the origin of a browser add-on, chrome-extension://ID or"
                                + " moz-extension://ID; no website can be let in");
            }
        }
        Optional<GrammarUrl> url = languageTool == null
                ? settings.languageToolBeside(chosen)
                : Optional.of(grammarUrl(languageTool, chosen));
        return new LanguageToolOptions(url.map(GrammarServer::at), addOns.isEmpty() ? settings.addOns() : addOns);
    }

    private GrammarUrl grammarUrl(String typed, int chosen) {
        GrammarUrl url;
        try {
            url = GrammarUrl.of(typed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), "--languagetool " + e.getMessage(), e);
        }
        if (url.base().getPort() == chosen) {
            throw new ParameterException(
                    commandLine(), "--languagetool names this server's own port; give LanguageTool another one");
        }
        return url;
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
