package org.netiquette.server.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.server.pairing.PairingRefused.Reason;

class PairingTest {

    private static final String ORIGIN = "moz-extension://7d2f0a4e-5a6b-4c1d-9e8f-0a1b2c3d4e5f";
    private static final String OTHER = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

    private final List<String> shown = new ArrayList<>();
    private final Clients clients;
    private final Pairing pairing;
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");

    PairingTest(@TempDir Path folder) {
        clients = new Clients(new ClientsFile(folder.resolve("clients.json")));
        pairing = new Pairing(clients, () -> now, new Random(7), new PairingDisplay() {
            @Override
            public void started(PendingPairing pending) {
                shown.add(pending.code());
            }

            @Override
            public void paired(PairedClient client) {
                shown.add("paired " + client.name());
            }
        });
    }

    @Test
    void showsSixDigitsAndPairsWhoTypesThem() {
        String code = pairing.start(ORIGIN, "Firefox").code();

        NewClient given = pairing.finish(ORIGIN, code);

        assertThat(code).matches("\\d{6}");
        assertThat(shown).containsExactly(code, "paired Firefox");
        assertThat(given.token()).matches(Secrets.FORM);
        assertThat(clients.authenticate(given.client(), given.token(), ORIGIN)).isPresent();
        assertThat(pairing.pending()).isEmpty();
    }

    @Test
    void pinsTheTokenToTheOriginAndTheClient() {
        NewClient one = pair(ORIGIN);
        NewClient two = pair(ORIGIN);

        assertThat(clients.authenticate(one.client(), one.token(), OTHER)).isEmpty();
        assertThat(clients.authenticate(two.client(), one.token(), ORIGIN)).isEmpty();
        assertThat(clients.isKnown(one.client(), one.token())).isTrue();
        assertThat(clients.isKnown(one.client(), two.token())).isFalse();
    }

    @Test
    void keepsNoTokenOnlyItsHash() {
        NewClient given = pair(ORIGIN);

        assertThat(clients.list()).singleElement().satisfies(client -> {
            assertThat(client.tokenHash()).isEqualTo(Secrets.hashOf(given.token()));
            assertThat(client.toString()).doesNotContain(given.token());
        });
    }

    @Test
    void bearsFourWrongCodesAndEndsWithTheFifth() {
        String code = pairing.start(ORIGIN, "Firefox").code();
        for (int i = 0; i < 4; i++) {
            assertRefused(Reason.WRONG_CODE, () -> pairing.finish(ORIGIN, wrong(code)));
        }

        assertRefused(Reason.TOO_MANY_TRIES, () -> pairing.finish(ORIGIN, wrong(code)));

        assertRefused(Reason.NONE, () -> pairing.finish(ORIGIN, code));
        assertThat(clients.list()).isEmpty();
    }

    @Test
    void stillTakesTheRightCodeAtTheFifthTry() {
        String code = pairing.start(ORIGIN, "Firefox").code();
        for (int i = 0; i < 4; i++) {
            assertRefused(Reason.WRONG_CODE, () -> pairing.finish(ORIGIN, wrong(code)));
        }

        assertThat(pairing.finish(ORIGIN, code).client()).isNotEmpty();
    }

    @Test
    void endsAfterTwoMinutes() {
        String code = pairing.start(ORIGIN, "Firefox").code();
        now = now.plus(Pairing.TIME);

        assertRefused(Reason.NONE, () -> pairing.finish(ORIGIN, code));
        assertThat(pairing.pending()).isEmpty();
    }

    @Test
    void hasOnePendingAtATime() {
        String code = pairing.start(ORIGIN, "Firefox").code();

        assertRefused(Reason.BUSY, () -> pairing.start(OTHER, "Chromium"));
        assertRefused(Reason.NONE, () -> pairing.finish(OTHER, code));
        assertThat(pairing.finish(ORIGIN, code).client()).isNotEmpty();
    }

    @Test
    void givesWhoStartsAgainNeitherAnotherCodeNorMoreTriesNorMoreTime() {
        PendingPairing first = pairing.start(ORIGIN, "Firefox");
        assertRefused(Reason.WRONG_CODE, () -> pairing.finish(ORIGIN, wrong(first.code())));
        now = now.plusSeconds(30);

        PendingPairing again = pairing.start(ORIGIN, "Firefox");

        assertThat(again).isEqualTo(new PendingPairing(first.code(), "Firefox", ORIGIN, first.ends(), 4));
        assertThat(shown).containsExactly(first.code());
    }

    @Test
    void isNotStartedMoreThanTenTimesInTenMinutes() {
        for (int i = 0; i < 10; i++) {
            String code = pairing.start(ORIGIN, "Firefox").code();
            for (int j = 0; j < 5; j++) {
                assertThatThrownBy(() -> pairing.finish(ORIGIN, wrong(code))).isInstanceOf(PairingRefused.class);
            }
        }
        assertRefused(Reason.TOO_OFTEN, () -> pairing.start(ORIGIN, "Firefox"));
        now = now.plus(Duration.ofMinutes(10));
        assertThat(pairing.start(ORIGIN, "Firefox").triesLeft()).isEqualTo(5);
    }

    @Test
    void letsNobodyInWhoWasRevoked() {
        NewClient given = pair(ORIGIN);

        assertThat(clients.revoke(given.client())).isTrue();

        assertThat(clients.authenticate(given.client(), given.token(), ORIGIN)).isEmpty();
        assertThat(clients.revoke(given.client())).isFalse();
    }

    @Test
    void provesItselfAsTheExtensionComputesIt() {
        // Computed with another program: Python's hmac.
        String proof = Secrets.proof(Secrets.hashOf("A".repeat(43)), 8742, ORIGIN, "client-1", "B".repeat(43));

        assertThat(proof).isEqualTo("XR8OUpG1f1-DZFc1oOOk0Tdg2EOmKVxf0q9anygYGdw");
    }

    private NewClient pair(String origin) {
        return pairing.finish(origin, pairing.start(origin, "Firefox").code());
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PairingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
