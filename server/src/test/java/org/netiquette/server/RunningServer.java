package org.netiquette.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.netiquette.server.languagetool.LanguageToolOptions;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.NewClient;
import org.netiquette.server.pairing.PairingDisplay;
import org.netiquette.server.pairing.Trust;

/** A server on a free port, and two ways to talk to it: properly, and byte by byte. */
public final class RunningServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerApp app;
    private final Trust trust;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(ServerApp app, Trust trust) {
        this.app = app;
        this.trust = trust;
    }

    /** Starts one. */
    public static RunningServer with(Judgement judgement) {
        return on(0, judgement);
    }

    /** Starts one for clients of LanguageTool's protocol. */
    public static RunningServer with(Judgement judgement, LanguageToolOptions options) {
        Trust trust = newTrust();
        ServerApp app = ServerApp.create(
                CompletableFuture.completedFuture(judgement), trust, Ticker.systemTicker(), 0, options);
        app.start();
        return new RunningServer(app, trust);
    }

    /** Starts one on the port of one that was closed, or on any that is free if {@code port} is 0. */
    public static RunningServer on(int port, Judgement judgement) {
        return on(port, judgement, newTrust());
    }

    /** Starts one that trusts these clients. */
    public static RunningServer on(int port, Judgement judgement, Trust trust) {
        return started(port, judgement, trust, Ticker.systemTicker());
    }

    /** Starts one that forgives nobody who asked too often. */
    public static RunningServer whereTimeStandsStill(Judgement judgement) {
        return started(0, judgement, newTrust(), () -> 0);
    }

    /** Starts one that has to wait for its judgement. */
    public static RunningServer preparing(CompletableFuture<Judgement> judgement) {
        return started(0, judgement, newTrust(), Ticker.systemTicker());
    }

    private static RunningServer started(int port, Judgement judgement, Trust trust, Ticker ticker) {
        return started(port, CompletableFuture.completedFuture(judgement), trust, ticker);
    }

    private static RunningServer started(int port, CompletableFuture<Judgement> judgement, Trust trust, Ticker ticker) {
        ServerApp app = ServerApp.create(judgement, trust, ticker, port);
        app.start();
        return new RunningServer(app, trust);
    }

    private static Trust newTrust() {
        try {
            Path folder = Files.createTempDirectory("netiquette-trust");
            folder.toFile().deleteOnExit();
            return Trust.in(
                    new ClientsFile(folder.resolve("clients.json")),
                    InstantSource.system(),
                    new SecureRandom(),
                    PairingDisplay.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whom it trusts. */
    public Trust trust() {
        return trust;
    }

    /** Pairs an extension; what it sends as {@code Authorization} from then on. */
    public String pair(String origin) {
        String code = trust.pairing().start(origin, "Test").code();
        NewClient client = trust.pairing().finish(origin, code);
        return "Bearer " + client.client() + "." + client.token();
    }

    /** Its port. */
    public int port() {
        return app.port();
    }

    /** A request for {@code path}, to be completed. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
    }

    /** Where {@code path} is. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** A review request with this JSON. */
    public HttpRequest.Builder review(String json) {
        return request("/api/v1/review")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    /**
     * Sends a request and waits for the answer. What is refused has its connection closed, which may overtake the
     * answer or meet the next request (RFC 9112, section 9.6); then it is asked once more.
     */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException closed) {
            return sendAgain(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> sendAgain(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a GET. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** The JSON of an answer. */
    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    /** JSON from text. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends these bytes and gives all that comes back until the server closes the connection, which the bytes must make
     * it do.
     *
     * @param text sent in ISO 8859-1; {@code PORT} stands for the port
     */
    public String raw(String text) {
        try (Socket socket = new Socket(InetAddress.getByAddress(LOOPBACK), port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(text.replace("PORT", "" + port()).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
