package org.netiquette.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.config.ConfigException;
import org.netiquette.server.config.ConfigFile;
import org.netiquette.server.config.Platform;
import org.netiquette.server.config.ServerConfig;
import org.netiquette.server.languagetool.GrammarServer;
import org.netiquette.server.languagetool.GrammarUrl;
import org.netiquette.server.languagetool.LanguageToolOptions;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say how the server is to run, whether it is started now or at every login. */
final class ServerOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

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

    /**
     * What the named or the usual configuration file says.
     *
     * @throws ConfigException if it cannot be used
     */
    ServerConfig settings(Platform platform) {
        ConfigFile file =
                new ConfigFile(() -> Judgement.of(ReviewSettings.standard()).catalogue());
        return config != null ? file.read(config) : file.readIfPresent(platform.configFile());
    }

    /**
     * Beyond this computer it would need TLS and a token for every program, and it has neither.
     *
     * @throws ParameterException if another address is given
     */
    void requireLoopback() {
        if (!listen.equals(ServerApp.LOOPBACK) && !listen.equals("localhost")) {
            throw misuse(
                    "--listen takes 127.0.0.1 only: beyond this computer, drafts would cross the network without TLS and"
                            + " without a token for every program, and this server has neither. To reach it from another"
                            + " computer of yours, use a tunnel such as ssh -L.");
        }
    }

    /**
     * The port to listen on; 0 for any that is free.
     *
     * @throws ParameterException if it is none
     */
    int port(ServerConfig settings) {
        int chosen = Optional.ofNullable(port).orElse(settings.port());
        if (!ServerConfig.isPort(chosen)) {
            throw misuse("--port must be 1024 to 65535, or 0 for any that is free");
        }
        return chosen;
    }

    /**
     * What clients of LanguageTool's protocol get: what the flags say, and where they say nothing, the file.
     *
     * @param chosen our own port
     * @throws ParameterException if the flags cannot be used
     * @throws ConfigException if the file cannot
     */
    LanguageToolOptions languageTool(ServerConfig settings, int chosen) {
        for (String origin : addOns) {
            if (!LanguageToolOptions.isAddOn(origin)) {
                throw misuse("--languagetool-addon must be the origin of a browser add-on, chrome-extension://ID or"
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
            throw misuse("--languagetool names this server's own port; give LanguageTool another one");
        }
        return url;
    }

    /** The same flags again, as they mean the same in every working folder. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (port != null) {
            arguments.addAll(List.of("--port", port.toString()));
        }
        if (config != null) {
            arguments.addAll(
                    List.of("--config", config.toAbsolutePath().normalize().toString()));
        }
        if (languageTool != null) {
            arguments.addAll(List.of("--languagetool", languageTool));
        }
        addOns.forEach(origin -> arguments.addAll(List.of("--languagetool-addon", origin)));
        return arguments;
    }

    private ParameterException misuse(String problem) {
        return new ParameterException(commandLine(), problem);
    }

    private CommandLine commandLine() {
        if (mixee == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        return mixee.commandLine();
    }
}
