package org.netiquette.server.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that starts the server's jar, puts load on it and prints what it saw. */
@Command(
        name = "load-run",
        mixinStandardHelpOptions = true,
        description = "Measures the server's jar, and other checkers beside it, on 127.0.0.1.")
public final class LoadRun implements Callable<Integer> {

    /** So many times the rate is an overload. */
    private static final int OVERLOAD = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--build",
            paramLabel = "FOLDER",
            defaultValue = "server/target",
            description = "Where netiquette-server.jar and the folder peers are (default: ${DEFAULT-VALUE}).")
    private Path build = Path.of("server", "target");

    @Option(
            names = "--jvm",
            paramLabel = "FLAGS",
            defaultValue = "-XX:SharedArchiveFile={build}/netiquette-server.jsa -Xlog:disable"
                    + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx72m -Xmn24m -Xss512k",
            description =
                    "The flags the server's JVM gets, with spaces between, or none; {build} stands for the folder of"
                            + " --build (default: ${DEFAULT-VALUE}).")
    private String jvm = "";

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "Changing drafts a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long either load is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "10",
            description = "Seconds that either load runs before that (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "4",
            description = "Connections that are kept alive (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many times the start is measured (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--peers", description = "Measure LanguageTool and Harper too, from the folder peers.")
    private boolean peers;

    @Option(
            names = "--endurance",
            description = "Instead of all that: paired clients that write for long, with attacks beside them.")
    private boolean endurance;

    @Option(names = "--overload", description = "Instead of all that: twenty times the rate for --seconds.")
    private boolean overload;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long the endurance is measured (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "50",
            description = "Paired clients of the endurance and the overload (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--garbage",
            paramLabel = "N",
            defaultValue = "50",
            description = "Attacks a second beside the endurance (default: ${DEFAULT-VALUE}).")
    private int garbage;

    /** Measures, prints, and ends with 0, or with 1 if it could not measure. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new LoadRun()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (IntStream.of(rate, seconds, connections, starts, minutes, clients).anyMatch(value -> value < 1)
                || warmUp < 0
                || garbage < 0) {
            throw new ParameterException(
                    commandLine(), "all numbers must be 1 or more, but --warm-up and --garbage can be 0");
        }
        PrintWriter out = commandLine().getOut();
        try {
            if (endurance) {
                out.println(endure());
            } else if (overload) {
                out.println(overload());
            } else {
                LoadReport report = measure();
                out.println(report.text());
                out.println(report.json());
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private String endure() throws IOException {
        Machine machine = Machine.ofSystem();
        Endurance.Plan plan = new Endurance.Plan(minutes, warmUp, rate, garbage);
        Endurance seen = Endurance.of(serverOfItsOwn(), pairedClients(), plan);
        return new EnduranceReport(machine, flags(), clients, plan, seen).text();
    }

    private String overload() throws IOException {
        int asked = rate * OVERLOAD;
        return Overload.of(serverOfItsOwn(), pairedClients(), asked, warmUp, seconds)
                .text(clients, asked);
    }

    /** The settings of a server that knows the clients of the load, and none of the user's. */
    private Map<String, String> settings() {
        return Map.of(
                "XDG_CONFIG_HOME",
                build.resolve("load").resolve("settings").toAbsolutePath().toString());
    }

    private NetiquetteProgram serverOfItsOwn() {
        return new NetiquetteProgram(build, flags(), settings());
    }

    private List<PairedExtension> pairedClients() throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            throw new IOException("This needs Linux: only there can a server have settings and clients of its own,"
                    + " and be looked at from outside.");
        }
        return PairedExtension.pairedIn(settings(), clients);
    }

    private List<String> flags() {
        return jvm.isBlank()
                ? List.of()
                : Stream.of(jvm.strip().split(" +"))
                        .map(flag -> flag.replace("{build}", build.toString()))
                        .toList();
    }

    private LoadReport measure() throws IOException, InterruptedException {
        List<String> flags = flags();
        Machine machine = Machine.ofSystem();
        NetiquetteProgram netiquette = new NetiquetteProgram(build, flags, Map.of());
        ServerLoad.Plan plan = new ServerLoad.Plan(rate, seconds, warmUp, connections);

        long[] startNanos = new long[starts];
        for (int i = 0; i < starts; i++) {
            startNanos[i] = (long) (SingleChecks.firstAnswerMillis(netiquette) * TimeUnit.MILLISECONDS.toNanos(1));
        }
        ServerLoad load = ServerLoad.of(netiquette, plan);
        List<SingleChecks> sideBySide = new ArrayList<>();
        if (peers) {
            for (Program program : List.of(netiquette, new LanguageToolProgram(build), new HarperProgram(build))) {
                sideBySide.add(SingleChecks.of(program));
            }
        }
        return new LoadReport(machine, flags, plan, Latencies.of(startNanos), load, sideBySide);
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls it");
        }
        return spec.commandLine();
    }
}
