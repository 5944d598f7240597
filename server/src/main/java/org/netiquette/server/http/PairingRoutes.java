package org.netiquette.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.InstantSource;
import java.util.Set;
import org.netiquette.server.pairing.Clients;
import org.netiquette.server.pairing.NewClient;
import org.netiquette.server.pairing.PairedClient;
import org.netiquette.server.pairing.Pairing;
import org.netiquette.server.pairing.PairingRefused;
import org.netiquette.server.pairing.PendingPairing;
import org.netiquette.server.pairing.Secrets;
import org.netiquette.server.pairing.Trust;
import org.netiquette.server.wire.PairReply;
import org.netiquette.server.wire.PairStartReply;
import org.netiquette.server.wire.ProofReply;
import org.netiquette.server.wire.WireJson;

/**
 * What an extension asks to be paired and to be sure of the server, and what the page asks to show who is. All of it is
 * POST: with a GET of an extension no browser says whose it is.
 */
public final class PairingRoutes {

    private static final String START = "/api/v1/pair/start";
    private static final String FINISH = "/api/v1/pair/finish";
    private static final String PROVE = "/api/v1/pair/prove";
    private static final String STATE = "/api/v1/state";
    private static final String REVOKE = "/api/v1/clients/revoke";

    /** For extensions that are not paired yet, or whose pairing is what is asked about. */
    static final Set<String> UNPAIRED = Set.of(START, FINISH, PROVE);
    /** For the server's own page. */
    static final Set<String> PAGE_ONLY = Set.of(STATE, REVOKE);

    /** What an extension may call its browser. */
    static final String NAME = "[A-Za-z0-9 ._-]{1,40}";

    static final String CODE = "[0-9]{6}";
    static final String CLIENT = "[A-Za-z0-9_-]{1,64}";

    private final Clients clients;
    private final Pairing pairing;
    private final InstantSource clock;
    private final ServerState state;
    private final ErrorAnswers errors;

    /**
     * Routes to this trust.
     *
     * @param clock tells how long a code still counts
     * @param state what the page is shown
     * @param errors answers a pairing that does not go on
     */
    public PairingRoutes(Trust trust, InstantSource clock, ServerState state, ErrorAnswers errors) {
        this.clients = trust.clients();
        this.pairing = trust.pairing();
        this.clock = clock;
        this.state = state;
        this.errors = errors;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.post(START, fromExtension(this::start));
        routes.post(FINISH, fromExtension(this::finish));
        routes.post(PROVE, fromExtension(this::prove));
        routes.post(STATE, fromPage(this::state));
        routes.post(REVOKE, fromPage(this::revoke));
        routes.exception(PairingRefused.class, (refusal, ctx) -> errors.answer(ctx, answerTo(refusal)));
    }

    private Record start(Context ctx, TextFields request) {
        PendingPairing pending = pairing.start(originOf(ctx), request.text("name", NAME));
        return new PairStartReply(pending.secondsLeft(clock.instant()), pending.triesLeft());
    }

    private Record finish(Context ctx, TextFields request) {
        NewClient client = pairing.finish(originOf(ctx), request.text("code", CODE));
        return new PairReply(client.client(), client.token());
    }

    private Record prove(Context ctx, TextFields request) {
        String nonce = request.text("nonce", Secrets.FORM);
        PairedClient client = clients.find(request.text("client", CLIENT), originOf(ctx))
                .orElseThrow(() -> RequestRefused.of(
                        401,
                        "unpaired",
                        "This browser is not paired with this server. Open the extension's options to do it."));
        // The port that it really arrived at, whatever the request says.
        int port = ctx.req().getLocalPort();
        return new ProofReply(Secrets.proof(client.tokenHash(), port, client.origin(), client.id(), nonce));
    }

    private Record state(Context ctx, TextFields request) {
        return state.now();
    }

    private Record revoke(Context ctx, TextFields request) {
        if (!clients.revoke(request.text("client", CLIENT))) {
            throw RequestRefused.of(404, "unknown-client", "There is no such client any more.");
        }
        return state.now();
    }

    /** An endpoint that takes and gives JSON. */
    @FunctionalInterface
    private interface Endpoint {
        Record answer(Context ctx, TextFields request);
    }

    private static Handler fromExtension(Endpoint endpoint) {
        return ctx -> {
            TextFields request = read(ctx);
            if (!ExtensionOrigins.isExtension(originOf(ctx))) {
                throw RequestRefused.of(
                        403, "extension-only", "Only a browser extension can be paired; programs need not be.");
            }
            answer(ctx, endpoint, request);
        };
    }

    private static Handler fromPage(Endpoint endpoint) {
        // The gate turned everybody away but the page.
        return ctx -> answer(ctx, endpoint, read(ctx));
    }

    private static void answer(Context ctx, Endpoint endpoint, TextFields request) {
        ctx.contentType(ErrorAnswers.JSON).result(WireJson.bytesOf(endpoint.answer(ctx, request)));
    }

    private static TextFields read(Context ctx) {
        return TextFields.read(RequestBody.readJson(ctx));
    }

    private static String originOf(Context ctx) {
        String origin = ctx.header("Origin");
        return origin == null ? "" : origin;
    }

    private static RequestRefused answerTo(PairingRefused refusal) {
        return switch (refusal.reason()) {
            case BUSY -> RequestRefused.of(409, "pairing-busy", refusal.words());
            case TOO_OFTEN -> RequestRefused.of(429, "pairing-too-often", refusal.words());
            case NONE -> RequestRefused.of(409, "no-pairing", refusal.words());
            case WRONG_CODE -> RequestRefused.of(403, "wrong-code", refusal.words());
            case TOO_MANY_TRIES -> RequestRefused.of(403, "pairing-over", refusal.words());
        };
    }
}
