package org.netiquette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netiquette.autostart.Autostart;
import org.netiquette.server.config.Platform;
import org.netiquette.server.pairing.ClientsFile;
import org.netiquette.server.pairing.PairedClient;
import org.netiquette.server.pairing.Secrets;
import picocli.CommandLine;

class NetiquetteServerTest {

    private final Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    NetiquetteServerTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("netiquette-server \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--port", "--config", "--open", "--version", "8742");
    }

    @Test
    void itsSelfTestHasADraftReviewedAndEndsByItself() {
        assertThat(run("self-test")).isZero();
        assertThat(out.toString()).startsWith("A draft was reviewed as it should be");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = taken.getLocalPort();

            assertThat(run("--port", "" + port)).isEqualTo(1);

            assertThat(err.toString().lines())
                    .containsExactly(
                            "Port " + port + " on 127.0.0.1 is taken, perhaps by another Netiquette. Stop that,"
                                    + " or choose another port with --port.");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(run("--port", "80")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--port must be 1024 to 65535, or 0 for any that is free");
    }

    @Test
    void saysWhatIsWrongInTheUsualConfigurationFile() throws IOException {
        Path file = home.resolve(".config/netiquette/server.yaml");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "prot: 9000\n");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(file + ":1:1: there is no key \"prot\"; did you mean \"port\"?");
    }

    @Test
    void refusesAConfigurationFileThatDoesNotExist() {
        Path file = home.resolve("mine.yaml");

        assertThat(run("--config", file.toString())).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(file + ": there is no such file; check the name, or leave out --config.");
    }

    @Test
    void refusesToListenWhereOtherComputersReachIt() {
        for (String address : List.of("0.0.0.0", "::", "192.168.1.7", "")) {
            assertThat(run("--listen", address)).isEqualTo(2);
        }
        assertThat(err.toString()).contains("--listen takes 127.0.0.1 only", "without TLS", "without a token");
    }

    @Test
    void listsThePairedBrowsersAndEndsAPairing() throws IOException {
        assertThat(run("clients")).isZero();
        assertThat(out.toString().lines()).containsExactly("No browser is paired.");
        Path file = home.resolve(".config/netiquette/clients.json");
        new ClientsFile(file)
                .change(before -> List.of(
                        new PairedClient("abc", "Firefox", "moz-extension://a", Secrets.hashOf("t"), Instant.EPOCH)));

        assertThat(run("clients")).isZero();
        assertThat(run("revoke", "nobody")).isEqualTo(1);
        assertThat(run("revoke", "abc")).isZero();

        assertThat(out.toString())
                .contains("abc  1970-01-01T00:00:00Z  Firefox  moz-extension://a", "It is no longer paired.");
        assertThat(err.toString().lines())
                .containsExactly("No browser with that id is paired; `clients` lists those that are.");
        assertThat(new ClientsFile(file).read()).isEmpty();
    }

    @Test
    void doesNotStartWithoutKnowingWhoIsPaired() throws IOException {
        Path file = home.resolve(".config/netiquette/clients.json");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "{");

        assertThat(run("--port", "0")).isEqualTo(1);
        assertThat(run("clients")).isEqualTo(1);
        assertThat(run("revoke", "abc")).isEqualTo(1);

        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith(file + ": the paired browsers cannot be read; "));
    }

    private int run(String... arguments) {
        Platform platform = new Platform("Linux", Map.of(), home);
        CommandLine command = NetiquetteServer.commandLine(
                platform, new PageOpener("Linux", words -> {}), Autostart.ofSystem(getClass()));
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
