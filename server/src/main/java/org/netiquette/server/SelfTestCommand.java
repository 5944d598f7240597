package org.netiquette.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.config.Platform;
import org.netiquette.server.pairing.Trust;
import org.netiquette.server.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Starts the server on a free port, asks it once as a client does, and stops it. The build runs it to see that the jar
 * works, and lets Java keep the classes that it loads meanwhile, so that the server starts faster (README, "Speed").
 */
@Command(
        name = "self-test",
        mixinStandardHelpOptions = true,
        description =
                "Starts the server on a free port, has one draft reviewed and stops: does it work on this computer?")
final class SelfTestCommand implements Callable<Integer> {

    /** It makes one mistake, in words that nobody can doubt. */
    private static final String DRAFT =
            "{\"body\":\"Hi Ana, I saw that you work at Acme. Here is my CV, would you have a"
                    + " job for me?\",\"attachments\":[\"CV.pdf\"]}";

    private static final String EXPECTED = "ask-for-job";

    /** In milliseconds: more than the slowest laptop takes to load the rules. */
    private static final int PATIENCE = 60_000;

    private final Platform platform;

    @Spec
    private @Nullable CommandSpec spec;

    SelfTestCommand(Platform platform) {
        this.platform = platform;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Trust trust = NetiquetteServer.trust(platform, out);
        CompletableFuture<Judgement> preparing =
                CompletableFuture.supplyAsync(() -> Judgement.of(ReviewSettings.standard()));
        try {
            preparing.join();
        } catch (CompletionException e) {
            err.println("The rules cannot be loaded: " + e.getCause() + ". The jar may be damaged; build it anew.");
            return 1;
        }
        try (ServerApp app = ServerApp.create(preparing, trust, Ticker.systemTicker(), 0)) {
            app.start();
            URI page = URI.create(app.address());
            ask(page, "");
            Set<String> found = findings(ask(page.resolve("/api/v1/review"), DRAFT));
            if (!found.contains(EXPECTED)) {
                err.println("The server works, but not its judgement: in a draft that asks for a job it did not find "
                        + EXPECTED + ", but " + (found.isEmpty() ? "nothing" : String.join(", ", found))
                        + ". The jar may be damaged; build it anew.");
                return 1;
            }
        } catch (JavalinBindException e) {
            err.println("No port on 127.0.0.1 could be listened on: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("The server started, but a request to it on 127.0.0.1 failed: " + e.getMessage()
                    + ". Does a firewall stand between?");
            return 1;
        }
        out.println(
                "A draft was reviewed as it should be: Netiquette works on this computer. Your settings were not looked"
                        + " at.");
        return 0;
    }

    private static Set<String> findings(byte[] review) throws IOException {
        Set<String> mistakes = new TreeSet<>();
        for (JsonNode finding : WireJson.mapper().readTree(review).path("findings")) {
            mistakes.add(finding.path("mistake").asText());
        }
        return mistakes;
    }

    /** Gets what is there, or posts the body if there is one. */
    private static byte[] ask(URI address, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        try {
            if (!body.isEmpty()) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                try (OutputStream to = connection.getOutputStream()) {
                    to.write(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            try (InputStream from = connection.getInputStream()) {
                return from.readAllBytes();
            }
        } finally {
            connection.disconnect();
        }
    }
}
