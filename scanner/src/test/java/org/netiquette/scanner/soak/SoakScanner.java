package org.netiquette.scanner.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.account.AnnotationKind;
import org.netiquette.scanner.account.Secret;
import org.netiquette.scanner.account.TlsMode;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.mailbox.MailAccount;
import org.netiquette.scanner.mailbox.MailSettings;
import org.netiquette.scanner.state.StateFolder;
import org.netiquette.scanner.testbed.DovecotServer;
import org.netiquette.scanner.watch.AccountWatch;
import org.netiquette.scanner.watch.Backoff;
import org.netiquette.scanner.watch.Clocks;
import org.netiquette.scanner.watch.ImapLines;
import org.netiquette.scanner.watch.Judgement;
import org.netiquette.scanner.watch.RealPause;
import org.netiquette.scanner.watch.Reporter;
import org.netiquette.scanner.watch.ReviewPolicy;
import org.netiquette.scanner.watch.WatchHouse;

/** A scanner in a process of its own, to be killed: the real one, only quicker. */
public final class SoakScanner {

    /** How long a draft rests here. */
    static final Duration SETTLE = Duration.ofMillis(200);

    /** A hundredth of the usual waits. */
    private static final double IMPATIENCE = 0.01;

    /** How the line begins that says that it looked at all drafts. */
    static final String LOOKED = "looked at ";

    private SoakScanner() {}

    /**
     * Watches until it is killed.
     *
     * @param args the port, the user, the folder of its state, and by how many days its clock is ahead
     */
    public static void main(String[] args) throws InterruptedException {
        Account account = new Account(
                "soak",
                "127.0.0.1",
                Integer.parseInt(args[0]),
                TlsMode.NONE,
                args[1],
                Secret.byCommand(() -> DovecotServer.PASSWORD),
                Optional.empty(),
                Optional.empty(),
                Set.of(AnnotationKind.KEYWORD, AnnotationKind.NOTE, AnnotationKind.FLAGGED),
                SETTLE);
        Clocks clocks = new Clocks(
                Clocks.system().running(), Clock.offset(Clock.systemUTC(), Duration.ofDays(Long.parseLong(args[3]))));
        Judgement judgement = Engine.load().judgement();
        MailSettings settings = new MailSettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofMillis(700),
                Duration.ofMillis(500));
        ReviewPolicy policy =
                new ReviewPolicy(SETTLE, SETTLE, 1 << 20, ReviewPolicy.usual().annotateFrom());
        AccountWatch watch = AccountWatch.open(
                account,
                policy,
                new AccountWatch.Setup(
                        new StateFolder(Path.of(args[2])), judgement, clocks, new Diary(), SoakScanner::say));
        WatchHouse house = new WatchHouse(Map.of(
                "soak",
                watch.watcher(
                        new ImapLines(new MailAccount(account, settings), judgement.reader(), 1 << 20),
                        MarkPlan.of(account.annotations(), 1, MarkPlan.Colour.RED),
                        new Backoff(new SplittableRandom()::nextDouble, IMPATIENCE),
                        new RealPause())));
        house.start();
        house.join();
    }

    /** Says what happens, a line for each, so that the soak knows that it works and a failure can be explained. */
    private static final class Diary implements Reporter {

        private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

        private void write(String line) {
            out.println(Instant.now() + " " + line);
        }

        @Override
        public void connected(String account, String mailbox) {
            write("connected");
        }

        @Override
        public void looked(String account, int drafts, int waiting) {
            write(LOOKED + drafts + " drafts, " + waiting + " waiting");
        }

        @Override
        public void failed(DraftKey key, String reason, int failures, boolean setApart) {
            write("failed " + key.uid() + " for the " + failures + ". time: " + reason);
        }

        @Override
        public void interrupted(String account, String reason, Duration retryIn) {
            write("interrupted for " + retryIn.toMillis() + " ms: " + reason);
        }

        @Override
        public void wokeUp(String account, Duration slept) {
            write("woke up after " + slept);
        }
    }

    /** A file that is damaged after a mere kill would be a defect of ours. */
    private static void say(String said) {
        throw new IllegalStateException(said);
    }
}
