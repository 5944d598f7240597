package org.netiquette.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.PairedClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the paired clients; works whether or not the server runs. */
@Command(name = "clients", mixinStandardHelpOptions = true, description = "Lists the browsers that are paired.")
final class ClientsCommand implements Callable<Integer> {

    private final ClientsFile file;

    @Spec
    private @Nullable CommandSpec spec;

    ClientsCommand(ClientsFile file) {
        this.file = file;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<PairedClient> clients;
        try {
            clients = file.read();
        } catch (IOException e) {
            spec.commandLine().getErr().println(unreadable(file.path()));
            return 1;
        }
        if (clients.isEmpty()) {
            out.println("No browser is paired.");
        }
        clients.forEach(client ->
                out.println(client.id() + "  " + client.created() + "  " + client.name() + "  " + client.origin()));
        return 0;
    }

    /** What to tell the user when the file is no good. */
    static String unreadable(Path file) {
        return file
                + ": the paired browsers cannot be read; check whose the file is, or remove it and pair them again.";
    }
}
