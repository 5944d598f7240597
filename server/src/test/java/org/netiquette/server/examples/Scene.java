package org.netiquette.server.examples;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;

/** What a server is going through when an example's request comes. */
enum Scene {
    /** It has just been started. */
    FRESH,
    /** It was asked about two drafts, one of them twice, and by a website, and the extension is paired. */
    USED,
    /** The extension is paired. */
    PAIRED,
    /** It shows a code for the extension. */
    PAIRING,
    /** Ten extensions were paired within ten minutes. */
    PAIRED_TOO_OFTEN,
    /** The extension has asked a hundred times at once. */
    ASKED_TOO_OFTEN,
    /** It reviews as many drafts as it can, and none gets done. */
    OVERLOADED,
    /** It cannot review any draft, and nobody knows why. */
    FAILING;

    /** The extension that the examples speak of. */
    static final String EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

    private static final String USUAL = "Dear Dana, I enjoyed your talk on tides. Is there a job for me at Example?";
    private static final int BURST = 100;
    private static final int AT_ONCE = 8;
    private static final int MOST_STARTS = 10;
    private static final int PATIENCE = 20;

    /** The scene that is written like this in the files, for example {@code paired-too-often}. */
    static Scene named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A server in it. */
    Stage open(Judgement judgement) {
        return switch (this) {
            case FRESH -> stage(RunningServer.with(judgement));
            case USED -> used(RunningServer.with(judgement));
            case PAIRED -> paired(RunningServer.with(judgement));
            case PAIRING -> pairing(RunningServer.with(judgement));
            case PAIRED_TOO_OFTEN -> pairedTooOften(RunningServer.with(judgement));
            case ASKED_TOO_OFTEN -> askedTooOften(RunningServer.whereTimeStandsStill(judgement));
            case OVERLOADED -> overloaded(judgement);
            case FAILING ->
                stage(RunningServer.with(reviewing(judgement, draft -> {
                    throw new IllegalStateException();
                })));
        };
    }

    private static Stage stage(RunningServer server) {
        return new Stage(server, Map.of(), () -> {});
    }

    private static Stage used(RunningServer server) {
        for (String body : List.of(USUAL, USUAL, "Dear Dana, thank you for your time on Tuesday.")) {
            server.send(server.review("{\"body\":\"" + body + "\"}"));
        }
        server.send(server.review("{}").header("Origin", "https://example.com"));
        return paired(server);
    }

    private static Stage paired(RunningServer server) {
        String[] bearer = server.pair(EXTENSION).substring("Bearer ".length()).split("\\.", -1);
        return new Stage(server, Map.of("{client}", bearer[0], "{token}", bearer[1]), () -> {});
    }

    private static Stage pairing(RunningServer server) {
        String code =
                server.trust().pairing().start(EXTENSION, "Chrome on Linux").code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        return new Stage(server, Map.of("{code}", code, "{wrong code}", wrong), () -> {});
    }

    private static Stage pairedTooOften(RunningServer server) {
        for (int i = 0; i < MOST_STARTS; i++) {
            server.pair(EXTENSION);
        }
        return stage(server);
    }

    private static Stage askedTooOften(RunningServer server) {
        for (int i = 0; i < BURST; i++) {
            server.send(server.request("/health").header("Origin", EXTENSION));
        }
        return stage(server);
    }

    private static Stage overloaded(Judgement judgement) {
        CountDownLatch underWay = new CountDownLatch(AT_ONCE);
        CountDownLatch end = new CountDownLatch(1);
        RunningServer server = RunningServer.with(reviewing(judgement, draft -> {
            underWay.countDown();
            await(end);
            return judgement.review().apply(draft);
        }));
        HttpClient client = HttpClient.newHttpClient();
        // Checks, because the cache of reviews may make one draft wait for another.
        List<CompletableFuture<HttpResponse<Void>>> asked = IntStream.range(0, AT_ONCE)
                .mapToObj(
                        i -> server.request("/v2/check").POST(BodyPublishers.ofString("language=en-US&text=Dear" + i)))
                .map(request -> client.sendAsync(request.build(), BodyHandlers.discarding()))
                .toList();
        await(underWay);
        return new Stage(server, Map.of(), () -> {
            end.countDown();
            // Whether they were answered or cut off, which depends on how long the example took.
            asked.forEach(one -> one.handle((answer, cut) -> "over").join());
        });
    }

    private static Judgement reviewing(Judgement judgement, Function<Draft, Review> review) {
        return new Judgement(judgement.catalogue(), judgement.edition(), judgement.model(), review);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("what was waited for did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A server in its scene.
     *
     * @param server the server
     * @param secrets what stands for its secrets in the files, and what they are this time
     * @param end ends what is under way
     */
    record Stage(RunningServer server, Map<String, String> secrets, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
            server.close();
        }
    }
}
