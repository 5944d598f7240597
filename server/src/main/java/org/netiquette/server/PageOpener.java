package org.netiquette.server;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the user's browser. Not by {@code java.awt}, which costs more memory than the whole server. */
final class PageOpener {

    /** Starts a command of the operating system and does not wait for its end. */
    @FunctionalInterface
    interface CommandStarter {

        /**
         * Starts it.
         *
         * @throws IOException if there is no such command
         */
        void start(List<String> command) throws IOException;
    }

    private final String osName;
    private final CommandStarter commands;

    /** @param osName as Java's {@code os.name} gives it */
    PageOpener(String osName, CommandStarter commands) {
        this.osName = osName;
        this.commands = commands;
    }

    /** An opener that really starts programs. */
    static PageOpener ofSystem(String osName) {
        return new PageOpener(osName, command -> {
            // What a browser has to say would end up between our own lines.
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        });
    }

    /** Whether the system could be asked to open {@code address}. */
    boolean open(String address) {
        try {
            commands.start(commandFor(address));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> commandFor(String address) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
