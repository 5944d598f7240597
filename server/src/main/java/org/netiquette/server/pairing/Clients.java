package org.netiquette.server.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The paired clients, as the file says at this moment: one that the command revokes is out at its next request. */
public final class Clients {

    private final ClientsFile file;
    private volatile Seen seen = new Seen(ClientsFile.Stamp.NONE, List.of());

    private record Seen(ClientsFile.Stamp stamp, List<PairedClient> clients) {}

    /** Those of a file. */
    public Clients(ClientsFile file) {
        this.file = file;
    }

    /**
     * All of them, the oldest first.
     *
     * @throws UncheckedIOException if the file cannot be read; then nobody is let in
     */
    public List<PairedClient> list() {
        try {
            ClientsFile.Stamp now = file.stamp();
            Seen last = seen;
            if (!last.stamp().equals(now)) {
                last = new Seen(now, file.read());
                seen = last;
            }
            return last.clients();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client with this id, if its origin is this one. */
    public Optional<PairedClient> find(String id, String origin) {
        return list().stream()
                .filter(client -> client.id().equals(id) && client.origin().equals(origin))
                .findFirst();
    }

    /** The client that such a request comes from: one whose id, token and origin all are right. */
    public Optional<PairedClient> authenticate(String id, String token, String origin) {
        return find(id, origin).filter(client -> Secrets.same(client.tokenHash(), Secrets.hashOf(token)));
    }

    /** Whether some client has this id and token, for requests to which browsers add no origin. */
    public boolean isKnown(String id, String token) {
        String hash = Secrets.hashOf(token);
        return list().stream().anyMatch(client -> client.id().equals(id) && Secrets.same(client.tokenHash(), hash));
    }

    /**
     * Lets one in.
     *
     * @throws UncheckedIOException if that cannot be kept
     */
    void add(PairedClient client) {
        change(before -> Stream.concat(before.stream(), Stream.of(client)).toList());
    }

    /**
     * Takes the right to ask away from a client; whether there was one with this id.
     *
     * @throws UncheckedIOException if that cannot be kept
     */
    public boolean revoke(String id) {
        AtomicBoolean found = new AtomicBoolean();
        change(before -> {
            found.set(before.stream().anyMatch(client -> client.id().equals(id)));
            return before.stream().filter(client -> !client.id().equals(id)).toList();
        });
        return found.get();
    }

    private void change(UnaryOperator<List<PairedClient>> change) {
        try {
            file.change(change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
