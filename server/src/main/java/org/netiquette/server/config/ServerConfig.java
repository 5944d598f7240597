package org.netiquette.server.config;

import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.languagetool.GrammarUrl;

/**
 * What the user configured.
 *
 * @param port 1024 to 65535, or 0 for any that is free
 * @param rules which rules are off and which matter more or less than they usually do
 * @param languageTool a real LanguageTool server whose answers are added to ours
 * @param addOns the origins of the browser add-ons of LanguageTool's that may ask
 */
public record ServerConfig(int port, ReviewSettings rules, Optional<GrammarUrl> languageTool, Set<String> addOns) {

    /** The port that clients try when nobody told them another. */
    public static final int DEFAULT_PORT = 8742;

    /** Copies the set. */
    public ServerConfig {
        addOns = Set.copyOf(addOns);
    }

    /** What holds without a configuration file. */
    public static ServerConfig standard() {
        return new ServerConfig(DEFAULT_PORT, ReviewSettings.standard(), Optional.empty(), Set.of());
    }

    /**
     * The LanguageTool server beside a server of ours at this port.
     *
     * @throws ConfigException if that is the port of both
     */
    public Optional<GrammarUrl> languageToolBeside(int ownPort) {
        if (languageTool.filter(url -> url.base().getPort() == ownPort).isPresent()) {
            throw new ConfigException("languagetool in the configuration file names this server's own port " + ownPort
                    + "; give LanguageTool another one");
        }
        return languageTool;
    }

    /** Whether the server can be told to listen on this port. */
    public static boolean isPort(int port) {
        // Below 1024 the system wants an administrator, whom a mail reviewer has no business to ask.
        return port == 0 || (port >= 1024 && port <= 65535);
    }
}
