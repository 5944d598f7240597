package org.netiquette.server;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.server.cache.ReviewCache;
import org.netiquette.server.counts.Counted;
import org.netiquette.server.counts.LastHour;
import org.netiquette.server.http.ErrorAnswers;
import org.netiquette.server.http.FixedReply;
import org.netiquette.server.http.LanguageToolGate;
import org.netiquette.server.http.LanguageToolRoutes;
import org.netiquette.server.http.OncePrepared;
import org.netiquette.server.http.PageFiles;
import org.netiquette.server.http.PairedClientsGate;
import org.netiquette.server.http.PairingRoutes;
import org.netiquette.server.http.Patience;
import org.netiquette.server.http.RequestGuard;
import org.netiquette.server.http.ReviewEndpoint;
import org.netiquette.server.http.ServerState;
import org.netiquette.server.http.TransportErrors;
import org.netiquette.server.languagetool.Checker;
import org.netiquette.server.languagetool.LanguageToolOptions;
import org.netiquette.server.languagetool.Software;
import org.netiquette.server.pairing.Trust;
import org.netiquette.server.wire.JudgementReply;
import org.netiquette.server.wire.ReviewReply;
import org.netiquette.server.wire.WireJson;

/** The server, put together: it listens on 127.0.0.1 and nowhere else. */
public final class ServerApp implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";
    /** One person writes one mail at a time; a few clients and tabs may ask at once. */
    private static final int MAX_THREADS = 16;

    private static final int MIN_THREADS = 2;
    /** In bytes: some thousand reviews. */
    private static final long CACHE_SIZE = 4L * 1024 * 1024;
    /** How long threads that still work may hold up the end, in milliseconds. */
    private static final long STOP_TIMEOUT = 300;

    private final Javalin javalin;

    private ServerApp(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * A server that does not listen yet.
     *
     * @param preparing reviews the drafts once it is there; requests that come sooner wait for it
     * @param trust knows which extensions may ask, and pairs more of them
     * @param ticker the time by which remembered reviews grow old
     * @param port 1024 to 65535, or 0 for any that is free
     */
    public static ServerApp create(CompletableFuture<Judgement> preparing, Trust trust, Ticker ticker, int port) {
        return create(preparing, trust, ticker, port, LanguageToolOptions.none());
    }

    /**
     * A server that does not listen yet.
     *
     * @param preparing reviews the drafts once it is there; requests that come sooner wait for it
     * @param trust the paired extensions, which may ask, and how others are paired
     * @param ticker the time by which remembered reviews grow old
     * @param port 1024 to 65535, or 0 for any that is free
     * @param languageTool for clients of LanguageTool's protocol
     */
    public static ServerApp create(
            CompletableFuture<Judgement> preparing,
            Trust trust,
            Ticker ticker,
            int port,
            LanguageToolOptions languageTool) {
        String version = ServerVersion.read();
        InstantSource clock = InstantSource.system();
        LastHour counts = new LastHour(clock);
        ErrorAnswers errors = new ErrorAnswers(counts);
        CompletableFuture<Judgement> counted =
                preparing.thenApply(judgement -> judgement.telling(review -> countWarnings(review, counts)));
        LanguageToolGate gate = new LanguageToolGate(new PairedClientsGate(trust.clients()), languageTool.addOns());
        return new ServerApp(Javalin.create(config -> {
            configureTransport(config, new RequestGuard(gate, ticker, errors), errors, port);
            PageFiles page = new PageFiles();
            config.resourceHandler(page);
            config.routes.post(
                    "/api/v1/review",
                    new OncePrepared(counted.thenApply(judgement -> reviews(judgement, ticker, version, counts))));
            config.routes.get(
                    "/api/v1/rules",
                    new OncePrepared(preparing.thenApply(judgement -> FixedReply.rules(judgement.catalogue()))));
            config.routes.get("/health", FixedReply.health(version));
            config.routes.get("/openapi.json", FixedReply.openApi());
            addLanguageTool(config.routes, counted, languageTool, counts);
            ServerState state = new ServerState(
                    version,
                    preparing.thenApply(judgement -> JudgementReply.loaded(judgement.catalogue(), judgement.model())),
                    counts,
                    trust,
                    clock);
            new PairingRoutes(trust, clock, state, errors).addTo(config.routes);
            errors.addTo(config.routes, page);
        }));
    }

    private static void countWarnings(Review review, LastHour counts) {
        if (review.findings().stream().anyMatch(finding -> finding.severity() != Severity.HINT)) {
            counts.add(Counted.WITH_WARNINGS);
        }
    }

    private static ReviewEndpoint reviews(Judgement judgement, Ticker ticker, String version, LastHour counts) {
        ReviewCache cache = new ReviewCache(
                judgement.edition(),
                CACHE_SIZE,
                ticker,
                draft -> WireJson.bytesOf(
                        ReviewReply.of(judgement.review().apply(draft), judgement.catalogue(), version)),
                () -> counts.add(Counted.FROM_CACHE));
        return new ReviewEndpoint(cache, counts);
    }

    private static void addLanguageTool(
            RoutesConfig routes, CompletableFuture<Judgement> preparing, LanguageToolOptions options, LastHour counts) {
        Software software = Software.ofVersion(ServerVersion.read(), ServerVersion.buildDate());
        new LanguageToolRoutes(software, options.grammar(), counts)
                .addTo(
                        routes,
                        preparing.thenApply(
                                judgement -> new Checker(judgement.review(), judgement.catalogue(), software)));
    }

    private static void configureTransport(JavalinConfig config, RequestGuard guard, ErrorAnswers errors, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.javaLangErrorHandler(errors::answerError);
        config.jetty.host = LOOPBACK;
        config.jetty.port = port;
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        // Only here: a stop timeout of Jetty's server would make that of its threads a second at least.
        threads.setStopTimeout(STOP_TIMEOUT);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.DEFAULT));
        config.jetty.modifyServer(server -> guard(server, guard, errors));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new TransportErrors(errors)));
    }

    private static void guard(Server server, RequestGuard guard, ErrorAnswers errors) {
        // The last one stands in front.
        Patience.addTo(server, errors);
        server.insertHandler(guard);
        server.setErrorHandler(new TransportErrors(errors));
    }

    /**
     * Starts to listen.
     *
     * @throws JavalinBindException if the port is taken or forbidden
     */
    public void start() {
        javalin.start();
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The address of its page, for example {@code http://127.0.0.1:8742/}. */
    public String address() {
        return "http://" + LOOPBACK + ":" + port() + "/";
    }

    /**
     * Waits until it is closed.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void awaitClose() throws InterruptedException {
        javalin.jettyServer().server().join();
    }

    /** Stops to listen and ends the reviews that are under way, which take milliseconds; takes less than a second. */
    @Override
    public void close() {
        javalin.stop();
    }
}
