package org.netiquette.server;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netiquette.server.pairing.Clients;
import org.netiquette.server.pairing.ClientsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a browser's right to ask away; a server that runs heeds it from the next request on. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Ends the pairing with a browser, also while the server runs.")
final class RevokeCommand implements Callable<Integer> {

    private final ClientsFile file;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The first word of a line of `clients`.")
    private String id = "";

    RevokeCommand(ClientsFile file) {
        this.file = file;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        try {
            if (new Clients(file).revoke(id)) {
                spec.commandLine().getOut().println("It is no longer paired.");
                return 0;
            }
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println(ClientsCommand.unreadable(file.path()));
            return 1;
        }
        spec.commandLine().getErr().println("No browser with that id is paired; `clients` lists those that are.");
        return 1;
    }
}
