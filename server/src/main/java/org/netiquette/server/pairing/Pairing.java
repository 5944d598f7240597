package org.netiquette.server.pairing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.netiquette.server.pairing.PairingRefused.Reason;

/**
 * Makes a browser extension a client: the server shows six digits, the user types them into the extension, and so
 * proves to sit before both. One at a time, two minutes, five tries; ten in ten minutes, so that all guesses together
 * stay hopeless.
 */
public final class Pairing {

    /** How long a code counts. */
    public static final Duration TIME = Duration.ofMinutes(2);

    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final int MOST_STARTS = 10;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(10);

    private final Clients clients;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final PairingDisplay display;
    private final Deque<Instant> starts = new ArrayDeque<>();
    private Optional<PendingPairing> pending = Optional.empty();

    /**
     * Nothing is pending at first.
     *
     * @param random one that nobody can foresee
     */
    public Pairing(Clients clients, InstantSource clock, RandomGenerator random, PairingDisplay display) {
        this.clients = clients;
        this.clock = clock;
        this.random = random;
        this.display = display;
    }

    /**
     * Starts one, or goes on with the one that the same extension started before: its code, its end and its tries stay.
     *
     * @throws PairingRefused if another extension is being paired, or too many were started
     */
    public synchronized PendingPairing start(String origin, String name) {
        Optional<PendingPairing> current = pending();
        if (current.isPresent()) {
            return current.filter(one -> one.origin().equals(origin))
                    .orElseThrow(() -> new PairingRefused(
                            Reason.BUSY, "Another browser is being paired; try again in two minutes."));
        }
        Instant now = clock.instant();
        starts.removeIf(start -> !start.isAfter(now.minus(STARTS_WITHIN)));
        if (starts.size() >= MOST_STARTS) {
            throw new PairingRefused(Reason.TOO_OFTEN, "Too many pairings were started; try again in ten minutes.");
        }
        starts.add(now);
        PendingPairing started = new PendingPairing(
                String.format(Locale.ROOT, "%06d", random.nextInt(CODES)), name, origin, now.plus(TIME), TRIES);
        pending = Optional.of(started);
        display.started(started);
        return started;
    }

    /** The one that waits for its code. */
    public synchronized Optional<PendingPairing> pending() {
        pending = pending.filter(one -> clock.instant().isBefore(one.ends()));
        return pending;
    }

    /**
     * Ends it with the right code.
     *
     * @throws PairingRefused if the code is wrong, or none is pending for this extension
     */
    public synchronized NewClient finish(String origin, String code) {
        PendingPairing current = pending()
                .filter(one -> one.origin().equals(origin))
                .orElseThrow(() -> new PairingRefused(
                        Reason.NONE, "The code counts for two minutes, and they are over. Start the pairing again."));
        if (!Secrets.same(current.code(), code)) {
            throw wrongCode(current.withOneTryLess());
        }
        String token = Secrets.newToken(random);
        PairedClient client =
                new PairedClient(Secrets.newId(random), current.name(), origin, Secrets.hashOf(token), clock.instant());
        clients.add(client);
        pending = Optional.empty();
        display.paired(client);
        return new NewClient(client.id(), token);
    }

    private PairingRefused wrongCode(PendingPairing left) {
        if (left.triesLeft() == 0) {
            pending = Optional.empty();
            return new PairingRefused(
                    Reason.TOO_MANY_TRIES, "That was not the code, for the fifth time. Start the pairing again.");
        }
        pending = Optional.of(left);
        return new PairingRefused(Reason.WRONG_CODE, "That is not the code. Tries left: " + left.triesLeft() + ".");
    }
}
