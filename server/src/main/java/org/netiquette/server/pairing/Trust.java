package org.netiquette.server.pairing;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Whom the user let in, and how others get in.
 *
 * @param clients the paired clients
 * @param pairing makes more of them
 */
public record Trust(Clients clients, Pairing pairing) {

    /** Trust that is kept in a file. */
    public static Trust in(ClientsFile file, InstantSource clock, RandomGenerator random, PairingDisplay display) {
        Clients clients = new Clients(file);
        return new Trust(clients, new Pairing(clients, clock, random, display));
    }
}
