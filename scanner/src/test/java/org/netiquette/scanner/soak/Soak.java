package org.netiquette.scanner.soak;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.testbed.FaultProxy;
import org.netiquette.scanner.testbed.RecordingProxy;
import org.netiquette.scanner.testbed.UserClient;
import org.netiquette.scanner.watch.Judgement;

/**
 * A user saves, edits, stars, sends and deletes drafts on a real Dovecot while a scanner in a process of its own
 * watches over a line that stalls, breaks and slices, and is killed (SIGKILL) and started again. Now and then all is
 * left in peace, and then it must be right: every draft that breaks the rules annotated exactly once, no note without
 * its draft, every draft and every star of the user's as the user left it. No command that could harm a draft is ever
 * sent, and the process has not grown.
 *
 * <p>Run it with the number of rounds, and a seed to repeat a run.
 */
public final class Soak implements AutoCloseable {

    private static final List<String> PEOPLE = List.of("Dana", "Kim", "Alex", "Robin");
    private static final List<String> TRIGGERS = List.of(
            "BODY.PEEK", "UID STORE", "APPEND", "EXPUNGE", "UID FETCH", "LOGIN", "IDLE", "SELECT", "EXAMINE", "OK");
    private static final int ROUNDS_BETWEEN_REST = 20;

    /** A busy machine takes its time to start a process; a scanner that never looks is wrong all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Two looks see a draft settle and one finds it done; the others are for what a broken line cost. */
    private static final int LOOKS_ENOUGH = 12;

    /** Far more than one scanner of one account needs; a leak passes it within a few hundred rounds. */
    private static final int MOST_THREADS = 60;

    private static final int MOST_FILES = 120;

    private final SplittableRandom random;
    private final PrintWriter out;
    private final Path folder;
    private final DovecotServer server;
    private final FaultProxy faults;
    private final RecordingProxy recorder;
    private final UserClient user;
    private final Judgement judgement;
    private final Map<Long, String> saved = new TreeMap<>();
    private final Set<Long> starred = new HashSet<>();
    private final Figures figures = new Figures();
    private Process scanner;
    private int days;
    private int revision;

    /** What happened. */
    static final class Figures {
        int rounds;
        int saves;
        int kills;
        int faults;
        int rests;
        int annotated;
        int mostThreads;
        int mostFiles;

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%d rounds, %d saves, %d kills, %d faults struck, %d rests, %d annotated drafts seen at rest,"
                            + " at most %d threads and %d open files",
                    rounds,
                    saves,
                    kills,
                    faults,
                    rests,
                    annotated,
                    mostThreads,
                    mostFiles);
        }
    }

    /** Starts the server, the proxies and the scanner. */
    Soak(long seed, Path folder, PrintWriter out) {
        this.random = new SplittableRandom(seed);
        this.folder = folder;
        this.out = out;
        this.server = DovecotServer.start();
        this.faults = FaultProxy.before(server.port());
        this.recorder = RecordingProxy.before(faults.port());
        this.user = server.client("sam");
        this.judgement = Engine.load().judgement();
        this.scanner = startScanner();
    }

    /** Runs from the command line: rounds, and perhaps a seed. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("seed " + seed);
        Path folder = Files.createTempDirectory("nq-soak");
        try (Soak soak = new Soak(seed, folder, out)) {
            out.println(soak.run(rounds));
        }
    }

    /** Runs so many rounds and fails at the first thing that is not right. */
    Figures run(int rounds) {
        for (int round = 1; round <= rounds; round++) {
            userActs();
            worldActs();
            figures.rounds = round;
            if (round % ROUNDS_BETWEEN_REST == 0 || round == rounds) {
                rest(round);
            }
        }
        return figures;
    }

    private void userActs() {
        List<Long> uids = new ArrayList<>(saved.keySet());
        int what = random.nextInt(100);
        if (uids.isEmpty() || (what < 30 && uids.size() < 10)) {
            save(text());
            return;
        }
        long uid = uids.get(random.nextInt(uids.size()));
        if (what < 60) {
            save(text());
            delete(uid);
        } else if (what < 70) {
            save(String.valueOf(saved.get(uid)));
            delete(uid);
        } else if (what < 85) {
            delete(uid);
        } else if (what < 90 && !user.flags("Drafts", uid).contains(MarkPlan.FLAGGED)) {
            star(uid);
        }
    }

    private String text() {
        String name = PEOPLE.get(random.nextInt(PEOPLE.size()));
        revision++;
        return random.nextBoolean() ? SoakMail.bad(name, revision) : SoakMail.good(name, revision);
    }

    private void save(String text) {
        saved.put(user.save("Drafts", text, "\\Draft"), text);
        figures.saves++;
    }

    private void delete(long uid) {
        user.delete("Drafts", uid);
        saved.remove(uid);
        starred.remove(uid);
    }

    /** Only where nobody starred it yet, checked by the server itself, so that whose star it is is never in doubt. */
    private void star(long uid) {
        user.command("SELECT \"Drafts\"");
        boolean bare = user.command("UID SEARCH UID " + uid + " UNFLAGGED").stream()
                .anyMatch(line -> line.equals("* SEARCH " + uid));
        boolean good = !isBad(String.valueOf(saved.get(uid)));
        if (bare && good) {
            user.command("UID STORE " + uid + " +FLAGS.SILENT (\\Flagged)");
            starred.add(uid);
        }
        user.command("UNSELECT");
    }

    private void worldActs() {
        int what = random.nextInt(100);
        if (what < 10) {
            // It takes a second or two to start; some kills shall hit it at work.
            pause(random.nextInt(3000));
            kill();
            scanner = startScanner();
        } else if (what < 40) {
            FaultProxy.Fault[] all = FaultProxy.Fault.values();
            faults.breakAt(all[random.nextInt(all.length)], TRIGGERS.get(random.nextInt(TRIGGERS.size())));
        } else if (what < 60) {
            faults.heal();
        } else if (what < 65) {
            faults.reset();
        }
        pause(random.nextInt(200));
    }

    private void rest(int round) {
        figures.faults = faults.strikes();
        faults.heal();
        faults.reset();
        String wrong = untilRight();
        if (!wrong.isEmpty()) {
            // Drafts on which the line broke three times are set apart for a day. So let a day pass.
            kill();
            days += 2;
            scanner = startScanner();
            wrong = untilRight();
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError("After round " + round + ": " + wrong + "\n" + memory());
        }
        recorder.assertHarmless("Drafts", "Netiquette");
        figures.rests++;
        figures.annotated += noteIds().size();
        measure();
        if (round % (ROUNDS_BETWEEN_REST * 5) == 0) {
            out.println(figures);
        }
    }

    private String untilRight() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long enough = looks() + LOOKS_ENOUGH;
        String wrong = whatIsWrong();
        while (!wrong.isEmpty() && System.nanoTime() < end && looks() < enough) {
            pause(100);
            if (!scanner.isAlive()) {
                throw new AssertionError("the scanner ended by itself: " + read(log()));
            }
            wrong = whatIsWrong();
        }
        return wrong;
    }

    /** How often a scanner looked at all drafts so far. */
    private long looks() {
        return read(log())
                .lines()
                .filter(line -> line.contains(SoakScanner.LOOKED))
                .count();
    }

    private Path log() {
        return folder.resolve("scanner.log");
    }

    private String whatIsWrong() {
        List<Long> uids = user.uids("Drafts");
        if (!uids.equals(List.copyOf(saved.keySet()))) {
            return "the drafts are " + uids + " and should be " + saved.keySet();
        }
        Set<String> expected = new TreeSet<>();
        for (Map.Entry<Long, String> draft : saved.entrySet()) {
            long uid = draft.getKey();
            boolean bad = isBad(draft.getValue());
            Set<String> flags = user.flags("Drafts", uid);
            if (!SoakMail.says(user, uid, draft.getValue())) {
                return "draft " + uid + " does not say what was saved";
            }
            if (flags.contains(MarkPlan.KEYWORD) != bad) {
                return "draft " + uid + (bad ? " breaks the rules" : " is fine") + " and bears " + flags;
            }
            if (flags.contains(MarkPlan.FLAGGED) != (bad || starred.contains(uid))) {
                return "draft " + uid + (starred.contains(uid) ? ", starred by the user," : "") + " bears " + flags;
            }
            if (flags.contains("\\Seen") || !flags.contains("\\Draft")) {
                return "draft " + uid + " bears " + flags;
            }
            if (bad) {
                expected.add(SoakMail.noteId(judgement, draft.getValue()));
            }
        }
        List<String> notes = noteIds();
        return notes.size() == expected.size() && expected.containsAll(notes)
                ? ""
                : "the notes are " + notes + " and should be " + expected;
    }

    private List<String> noteIds() {
        return SoakMail.noteIds(user);
    }

    private boolean isBad(String text) {
        return judgement.reader().apply(SoakMail.bytes(text)) instanceof SavedDraft.Legible legible
                && !judgement.reviewer().apply(legible).findings().isEmpty();
    }

    private void measure() {
        Path process = Path.of("/proc", Long.toString(scanner.pid()));
        if (!Files.exists(process)) {
            return;
        }
        figures.mostThreads = Math.max(figures.mostThreads, count(process.resolve("task")));
        figures.mostFiles = Math.max(figures.mostFiles, count(process.resolve("fd")));
        if (figures.mostThreads > MOST_THREADS || figures.mostFiles > MOST_FILES) {
            throw new AssertionError("The scanner grows: " + figures);
        }
    }

    private static int count(Path list) {
        try (Stream<Path> all = Files.list(list)) {
            return (int) all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process startScanner() {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home", ""), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path", ""),
                            SoakScanner.class.getName(),
                            Integer.toString(recorder.port()),
                            "sam",
                            folder.resolve("state").toString(),
                            Integer.toString(days))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        figures.kills++;
        scanner.destroyForcibly();
        try {
            if (!scanner.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("a killed process goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The files of the scanner, to find out why. */
    private String memory() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName() + ":\n" + read(file))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        user.close();
        recorder.close();
        faults.close();
        server.close();
    }
}
