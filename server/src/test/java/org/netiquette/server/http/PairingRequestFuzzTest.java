package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.server.fuzz.BoundedTime;
import org.netiquette.server.fuzz.Refusals;
import org.netiquette.server.pairing.Clients;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.PairedClient;
import org.netiquette.server.pairing.Pairing;
import org.netiquette.server.pairing.PairingDisplay;
import org.netiquette.server.pairing.PairingRefused;
import org.netiquette.server.pairing.Secrets;

/** The bodies of the pairing, of the proof and of the end of a pairing. */
class PairingRequestFuzzTest {

    private static final String ORIGIN = "moz-extension://fuzzed";
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final PairedClient KNOWN =
            new PairedClient("known", "Firefox", ORIGIN, Secrets.hashOf("A".repeat(43)), NOW);

    private final Clients clients;

    PairingRequestFuzzTest(@TempDir Path folder) throws IOException {
        ClientsFile file = new ClientsFile(folder.resolve("clients.json"));
        file.change(before -> List.of(KNOWN));
        clients = new Clients(file);
    }

    @FuzzTest(maxDuration = "")
    void getsNothingWithoutTheCodeAndIsRefusedInOurOwnWords(byte[] request) {
        BoundedTime.within(() -> {
            Pairing pairing = new Pairing(clients, () -> NOW, new Random(7), PairingDisplay.NONE);
            refusedOr(request, fields -> {
                String name = fields.text("name", PairingRoutes.NAME);
                assertThat(pairing.start(ORIGIN, name).name()).isEqualTo(name).isNotBlank();
            });
            refusedOr(request, fields -> {
                String code = fields.text("code", PairingRoutes.CODE);
                String right = pairing.start(ORIGIN, "Firefox").code();
                // One code in a million is right; the fuzzer must not become a client by it.
                if (!code.equals(right)) {
                    pairing.finish(ORIGIN, code);
                    throw new AssertionError("paired with a wrong code");
                }
            });
            refusedOr(request, fields -> {
                String nonce = fields.text("nonce", Secrets.FORM);
                String id = fields.text("client", PairingRoutes.CLIENT);
                clients.find(id, ORIGIN).ifPresent(client -> {
                    assertThat(client).isEqualTo(KNOWN);
                    assertThat(Secrets.proof(client.tokenHash(), 8742, ORIGIN, id, nonce))
                            .matches(Secrets.FORM);
                });
            });
            assertThat(clients.list()).containsExactly(KNOWN);
        });
    }

    private interface Use {
        void of(TextFields fields);
    }

    private static void refusedOr(byte[] request, Use use) {
        try {
            RequestBody.requireUtf8(request);
            use.of(TextFields.read(request));
        } catch (RequestRefused refusal) {
            Refusals.assertOurOwnWords(refusal.reply());
        } catch (PairingRefused refusal) {
            Refusals.assertOurOwnWords(refusal.words());
        }
    }
}
