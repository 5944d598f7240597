package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.server.RunningServer;
import org.netiquette.server.counts.LastHour;
import org.netiquette.server.fuzz.Refusals;
import org.netiquette.server.pairing.Clients;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.PairedClient;
import org.netiquette.server.pairing.Secrets;

/**
 * The heads of requests, through Jetty's own parser and the guard, in memory. Whoever gets through must be somebody who
 * may, by a reading of the headers that is not the guard's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestHeadFuzzTest {

    private static final int PORT = 8742;
    private static final Set<String> OWN_HOSTS = Set.of("127.0.0.1:8742", "localhost:8742");
    private static final Set<String> OWN_ORIGINS = Set.of("http://127.0.0.1:8742", "http://localhost:8742");
    private static final String PAIRED = "moz-extension://paired";
    private static final String BEARER = "earer known." + "A".repeat(43);
    private static final String ADD_ON = "chrome-extension://addon";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern ERROR = Pattern.compile("\\{\"error\":\\{[^\\r\\n]*?\\}\\}");

    private final ConcurrentLinkedQueue<Caller> letIn = new ConcurrentLinkedQueue<>();
    private final AtomicLong seconds = new AtomicLong();
    private final Server server = new Server(new QueuedThreadPool(4, 2));
    private final LocalConnector connector;

    /** Who got through the guard. */
    private record Caller(
            String method,
            String path,
            List<String> hosts,
            List<String> origins,
            List<String> sites,
            List<String> modes,
            List<String> tokens) {

        static Caller of(Request request) {
            return new Caller(
                    request.getMethod(),
                    String.valueOf(request.getHttpURI().getPath()),
                    request.getHeaders().getValuesList("Host"),
                    request.getHeaders().getValuesList("Origin"),
                    request.getHeaders().getValuesList("Sec-Fetch-Site"),
                    request.getHeaders().getValuesList("Sec-Fetch-Mode"),
                    request.getHeaders().getValuesList("Authorization"));
        }
    }

    RequestHeadFuzzTest(@TempDir Path folder) throws IOException {
        ClientsFile file = new ClientsFile(folder.resolve("clients.json"));
        file.change(before ->
                List.of(new PairedClient("known", "Firefox", PAIRED, Secrets.hashOf("A".repeat(43)), Instant.EPOCH)));
        HttpConfiguration http = new HttpConfiguration();
        http.setLocalAddress(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), PORT));
        connector = new LocalConnector(server, new HttpConnectionFactory(http));
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                letIn.add(Caller.of(request));
                response.write(true, ByteBuffer.allocate(0), callback);
                return true;
            }
        });
        ErrorAnswers errors = new ErrorAnswers(new LastHour(() -> Instant.EPOCH));
        server.insertHandler(new RequestGuard(
                new LanguageToolGate(new PairedClientsGate(new Clients(file)), Set.of(ADD_ON)),
                // A second for each request, so that nobody asks too often.
                () -> TimeUnit.SECONDS.toNanos(seconds.incrementAndGet()),
                errors));
        server.setErrorHandler(new TransportErrors(errors));
    }

    @BeforeAll
    void start() throws Exception {
        server.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
    }

    @FuzzTest(maxDuration = "")
    void letsInNobodyButTheUsersOwnPrograms(byte[] sent) throws Exception {
        letIn.clear();
        // All of it is there before Jetty looks: an end that comes while it works on a pipeline can make it stumble.
        LocalConnector.LocalEndPoint endPoint = connector.new LocalEndPoint();
        endPoint.addInput(ByteBuffer.wrap(sent));
        endPoint.addInputEOF();
        Connection connection = connector.getDefaultConnectionFactory().newConnection(connector, endPoint);
        endPoint.setConnection(connection);
        endPoint.onOpen();
        connection.onOpen();
        endPoint.waitUntilClosedOrIdleFor(20, TimeUnit.SECONDS);
        String answer = endPoint.takeOutputString();

        assertThat(endPoint.isOpen()).as("still open").isFalse();
        letIn.forEach(RequestHeadFuzzTest::assertMayAsk);
        if (!namesUs(sent)) {
            assertThat(letIn).isEmpty();
        }
        assertRefusedInOurOwnWords(answer);
    }

    private static void assertMayAsk(Caller caller) {
        assertThat(caller.hosts()).hasSize(1).isSubsetOf(OWN_HOSTS);
        assertThat(caller.origins()).hasSizeLessThan(2);
        assertThat(caller.sites()).isSubsetOf("", "none", "same-origin");
        boolean isLanguageTool = LanguageToolPaths.CHECK.contains(caller.path())
                || caller.path().matches("/v2/(languages|info|healthcheck|maxtextlength|configinfo)|/languages");
        if (caller.modes().contains("navigate")) {
            assertThat(caller.method() + " " + caller.path()).isEqualTo("GET /");
        }
        if (LanguageToolPaths.CHECK.contains(caller.path())
                && Set.of("GET", "HEAD").contains(caller.method())
                && caller.origins().isEmpty()) {
            assertThat(caller.sites()).isSubsetOf("same-origin");
        }
        if (caller.method().equals("OPTIONS")) {
            assertThat(isLanguageTool && caller.origins().isEmpty()).isTrue();
        }
        if (PairingRoutes.PAGE_ONLY.contains(caller.path())) {
            assertThat(caller.origins()).isNotEmpty().isSubsetOf(OWN_ORIGINS);
        }
        if (caller.origins().isEmpty()) {
            assertThat(PairingRoutes.UNPAIRED).doesNotContain(caller.path());
        } else if (!OWN_ORIGINS.containsAll(caller.origins())) {
            assertExtensionMayAsk(caller, isLanguageTool);
        }
    }

    private static void assertExtensionMayAsk(Caller caller, boolean isLanguageTool) {
        String origin = caller.origins().get(0);
        assertThat(origin).matches("(chrome|moz)-extension://[a-z0-9-]{1,64}");
        if (isLanguageTool) {
            assertThat(origin).isEqualTo(ADD_ON);
        } else if (!PairingRoutes.UNPAIRED.contains(caller.path())) {
            assertThat(origin).isEqualTo(PAIRED);
            assertThat(caller.tokens().get(0).substring(1)).isEqualTo(BEARER);
        }
    }

    /** Whether the bytes name this server at all, however they are put together. */
    private static boolean namesUs(byte[] sent) {
        String text = new String(sent, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return text.contains("host") && OWN_HOSTS.stream().anyMatch(text::contains);
    }

    private static void assertRefusedInOurOwnWords(String answer) {
        for (Matcher status = STATUS.matcher(answer); status.find(); ) {
            assertThat(status.group(1)).isIn("100", "200", "400", "401", "403", "414", "426", "431");
        }
        for (Matcher error = ERROR.matcher(answer); error.find(); ) {
            Refusals.assertOurOwnWords(RunningServer.json(error.group())
                    .path("error")
                    .path("message")
                    .asText());
        }
    }
}
