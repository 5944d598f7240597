package org.netiquette.server.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.netiquette.server.config.Platform;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.PairedClient;
import org.netiquette.server.pairing.Secrets;

/**
 * A browser extension that the server knows.
 *
 * @param origin what its browser says of it
 * @param authorization what it sends as {@code Authorization}
 */
record PairedExtension(String origin, String authorization) {

    private static final int TOKEN_LENGTH = 43;

    /**
     * Pairs extensions with a server that is not started yet, by the file that it will read.
     *
     * @param environment of that server, with a {@code XDG_CONFIG_HOME} of its own
     */
    static List<PairedExtension> pairedIn(Map<String, String> environment, int count) throws IOException {
        Path file = new Platform("Linux", environment, Path.of("nowhere")).clientsFile();
        Files.deleteIfExists(file);
        List<PairedExtension> extensions = new ArrayList<>();
        List<PairedClient> clients = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String id = "load-" + i;
            String token = (id + "-".repeat(TOKEN_LENGTH)).substring(0, TOKEN_LENGTH);
            String origin = "moz-extension://" + id;
            extensions.add(new PairedExtension(origin, "Bearer " + id + "." + token));
            clients.add(new PairedClient(id, "Load " + i, origin, Secrets.hashOf(token), Instant.EPOCH));
        }
        new ClientsFile(file).change(before -> clients);
        return List.copyOf(extensions);
    }
}
