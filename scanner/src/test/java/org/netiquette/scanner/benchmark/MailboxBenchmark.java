package org.netiquette.scanner.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.RecordingProxy;
import org.netiquette.scanner.testbed.UserClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Starts the scanner's jar and a real Dovecot, measures what README.md tells under "Speed", and prints it. Asserts
 * nothing. Needs Linux, Dovecot and mbsync.
 */
@Command(
        name = "mailbox-benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures the scanner's jar against a Dovecot of its own on 127.0.0.1, beside mbsync.")
public final class MailboxBenchmark implements Callable<Integer> {

    private static final String USER = "bench";

    /** The shortest that an accounts file may say. */
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private static final int SAVED = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            defaultValue = "scanner/target/netiquette-scanner.jar",
            description = "The scanner (default: ${DEFAULT-VALUE}).")
    private Path jar = Path.of("netiquette-scanner.jar");

    @Option(
            names = "--jvm",
            paramLabel = "FLAGS",
            defaultValue = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
                    + " -XX:+UnlockDiagnosticVMOptions -XX:GuaranteedSafepointInterval=30000"
                    + " -XX:AsyncDeflationInterval=30000 -Xmx96m -Xmn32m -Xss512k",
            description = "The flags the scanner's JVM gets, with spaces between, or none (default: ${DEFAULT-VALUE}).")
    private String jvm = "";

    @Option(
            names = "--drafts",
            paramLabel = "N",
            defaultValue = "5000",
            description = "How many drafts there are, one in a hundred bad (default: ${DEFAULT-VALUE}).")
    private int drafts;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            description =
                    "How often the first scan and mbsync take turns; mbsync waits for the disk after each message,"
                            + " so that single rounds tell little (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long nothing happens while processor time is counted (default: ${DEFAULT-VALUE}).")
    private int idle;

    /** Measures and prints. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new MailboxBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("nq-bench");
        line(
                "machine",
                "%d cores, load average before %.1f, Java %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version());
        line("JVM flags", "%s", jvm.isBlank() ? "none" : jvm);
        try (DovecotServer server = DovecotServer.start();
                UserClient user = server.client(USER)) {
            long bytes = 0;
            for (int number = 0; number < drafts; number++) {
                String mail = number % 100 == 0 ? BenchmarkMail.bad(number) : BenchmarkMail.fine(number);
                bytes += mail.length();
                user.save("Drafts", mail, "\\Draft");
            }
            line("mailbox", "%d drafts, %.1f kB each", drafts, bytes / 1000.0 / drafts);
            double theirs = firstScans(server, folder);
            watching(server, user, folder);
            firstLook(server, folder, theirs);
        }
        return 0;
    }

    /** @return how long mbsync took, the last time */
    private double firstScans(DovecotServer server, Path folder) throws IOException, InterruptedException {
        double theirs = Double.NaN;
        List<Double> ratios = new ArrayList<>();
        Path accounts = accounts(folder, server.port());
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            try (ScannerProcess once = once(accounts, folder.resolve("state" + round))) {
                once.awaitEnd();
            }
            double ours = secondsSince(start);
            theirs = mbsync(server.port(), Files.createDirectory(folder.resolve("copy" + round)));
            line("first scan", "%.1f s with start and reviews; mbsync %.1f s; ratio %.2f", ours, theirs, ours / theirs);
            ratios.add(ours / theirs);
        }
        ratios.sort(Comparator.naturalOrder());
        if (!ratios.isEmpty()) {
            line("first scans", "median ratio %.2f of %d rounds", ratios.get(ratios.size() / 2), ratios.size());
        }
        return theirs;
    }

    private ScannerProcess once(Path accounts, Path state) throws IOException {
        return ScannerProcess.start(jar, flags(), state, "once", "--config", accounts.toString());
    }

    private List<String> flags() {
        return jvm.isBlank() ? List.of() : List.of(jvm.strip().split(" +"));
    }

    private static Path accounts(Path folder, int port) throws IOException {
        Path file = folder.resolve("accounts-" + port + ".yaml");
        Files.writeString(
                file, String.format(Locale.ROOT, """
                accounts:
                  - name: bench
                    host: 127.0.0.1
                    port: %d
                    tls: none
                    user: %s
                    secret: {command: [echo, %s]}
                    settle: %d
                """, port, USER, DovecotServer.PASSWORD, SETTLE.toSeconds()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static double mbsync(int port, Path copy) throws IOException, InterruptedException {
        Path configuration = copy.resolve("mbsyncrc");
        Files.writeString(configuration, String.format(Locale.ROOT, """
                IMAPStore far
                Host 127.0.0.1
                Port %1$d
                User %2$s
                Pass %3$s
                SSLType None
                AuthMechs LOGIN

                MaildirStore near
                Path %4$s/
                Inbox %4$s/inbox
                SubFolders Verbatim

                Channel drafts
                Far :far:Drafts
                Near :near:Drafts
                Create Near
                Sync Pull
                SyncState *
                """, port, USER, DovecotServer.PASSWORD, copy));
        long start = System.nanoTime();
        Process process = new ProcessBuilder("mbsync", "-c", configuration.toString(), "-q", "drafts")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("mbsync ended with " + process.exitValue());
        }
        return secondsSince(start);
    }

    private void watching(DovecotServer server, UserClient user, Path folder) throws IOException, InterruptedException {
        try (RecordingProxy proxy = RecordingProxy.before(server.port());
                ScannerProcess watch = ScannerProcess.start(
                        jar,
                        flags(),
                        folder.resolve("state0"),
                        "watch",
                        "--format",
                        "json",
                        "--config",
                        accounts(folder, proxy.port()).toString())) {
            watch.awaitLine("\"event\":\"looked\"");
            nothingNew(user, proxy, watch);
            latencies(user, watch);
            TimeUnit.SECONDS.sleep(SETTLE.toSeconds());
            long start = System.nanoTime();
            Duration before = watch.processorTime();
            TimeUnit.SECONDS.sleep(idle);
            double share = watch.processorTime().minus(before).toMillis() / 1000.0 / secondsSince(start);
            line("idle", "%.3f %% of a core over %d s", share * 100, idle);
            line("memory of watch", "%.0f MB now, %.0f MB at most", watch.residentMegabytes(), watch.peakMegabytes());
        }
    }

    /** What a watcher does at its very first start: all are fetched and read, and reviewed when they have settled. */
    private void firstLook(DovecotServer server, Path folder, double mbsync) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ScannerProcess first = ScannerProcess.start(
                jar,
                flags(),
                folder.resolve("empty"),
                "watch",
                "--format",
                "json",
                "--config",
                accounts(folder, server.port()).toString())) {
            first.awaitLine("\"event\":\"looked\"");
            double ours = secondsSince(start);
            line(
                    "first look",
                    "%.1f s with start, %d drafts fetched and read; mbsync %.1f s; ratio %.2f; %.0f MB at most",
                    ours,
                    drafts,
                    mbsync,
                    ours / mbsync,
                    first.peakMegabytes());
        }
    }

    /** A star set by the user wakes the scanner and leaves it nothing to do. */
    private void nothingNew(UserClient user, RecordingProxy proxy, ScannerProcess watch) throws IOException {
        proxy.awaitSent(0, " IDLE");
        int before = proxy.sent().get(0).length();
        user.command("SELECT \"Drafts\"");
        user.command("STORE 1 +FLAGS.SILENT (\\Flagged)");
        user.command("UNSELECT");
        watch.awaitLine("\"event\":\"looked\"");
        List<String> sent = proxy.sent()
                .get(0)
                .substring(before)
                .lines()
                .filter(line -> line.contains(" "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        line(
                "nothing new",
                "%d round trips (%s), %d bodies fetched",
                sent.size(),
                String.join("; ", sent),
                sent.stream().filter(command -> command.contains("BODY")).count());
    }

    /** Each draft is saved when the one before it has been looked at, so that none has to wait for another. */
    private void latencies(UserClient user, ScannerProcess watch) throws IOException {
        Map<Long, Long> saved = new HashMap<>();
        for (int i = 0; i < SAVED; i++) {
            saved.put(user.save("Drafts", BenchmarkMail.bad(drafts + i), "\\Draft"), System.nanoTime());
            watch.awaitLine("\"event\":\"looked\"");
        }
        List<Double> beyond = new ArrayList<>();
        user.command("EXAMINE \"Drafts\"");
        while (!saved.isEmpty()) {
            for (long uid : List.copyOf(saved.keySet())) {
                if (user.command("UID FETCH " + uid + " (FLAGS)").toString().contains(MarkPlan.KEYWORD)) {
                    beyond.add(secondsSince(saved.getOrDefault(uid, 0L)) - SETTLE.toSeconds());
                    saved.remove(uid);
                }
            }
        }
        beyond.sort(null);
        line(
                "saved to annotated",
                "settle time + %.2f s median, + %.2f s longest of %d",
                beyond.get(beyond.size() / 2),
                beyond.get(beyond.size() - 1),
                beyond.size());
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private void line(String what, String format, Object... figures) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-20s", what);
        out.printf(Locale.ROOT, format, figures);
        out.println();
        out.flush();
    }
}
