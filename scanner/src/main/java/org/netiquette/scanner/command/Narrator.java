package org.netiquette.scanner.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.report.Report;
import org.netiquette.scanner.report.Source;
import org.netiquette.scanner.watch.Reporter;

/** Tells people what happens in a mailbox, and hands reviews to a report. Several accounts may speak at once. */
final class Narrator implements Reporter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Report report;
    private final PrintWriter out;
    private final Clock clock;
    private final ZoneId zone;
    private final boolean verbose;
    private final boolean trial;
    private final Set<String> looked = new HashSet<>();

    /**
     * A narrator.
     *
     * @param top says how much is told, and whether it is only a trial
     * @param report of the reviews
     * @param out where everything else is said
     */
    Narrator(ScannerCommand top, Report report, PrintWriter out) {
        this.report = report;
        this.out = out;
        this.clock = top.surroundings().clocks().wall();
        this.zone = top.surroundings().zone();
        this.verbose = top.verbose();
        this.trial = top.dryRun();
    }

    private void say(String account, String what) {
        out.println(TIME.format(clock.instant().atZone(zone)) + " " + account + ": " + what);
        out.flush();
    }

    private static Source source(DraftKey key) {
        return Source.mailbox(key.account(), key.mailbox(), key.uid());
    }

    @Override
    public synchronized void connected(String account, String mailbox) {
        say(account, "looking at the folder '" + mailbox + "'.");
    }

    @Override
    public synchronized void looked(String account, int drafts, int waiting) {
        if (verbose || looked.add(account)) {
            String still = waiting == 0 ? "" : ", " + waiting + " of them still being written";
            say(account, (drafts == 1 ? "1 draft" : drafts + " drafts") + still + ".");
        }
    }

    @Override
    public synchronized void reviewed(DraftKey key, SavedDraft.Legible draft, Review review, boolean annotated) {
        report.reviewed(source(key), draft.draft(), review);
        if (annotated && !trial) {
            say(key.account(), "draft " + key.uid() + " now bears its annotations.");
        }
    }

    @Override
    public synchronized void notReviewed(DraftKey key, String reason) {
        report.notReviewed(source(key), reason);
    }

    @Override
    public synchronized void savedAgain(DraftKey key) {
        if (verbose) {
            say(key.account(), "draft " + key.uid() + " was saved again and says the same.");
        }
    }

    @Override
    public synchronized void cleared(DraftKey key) {
        String left = trial ? "what was left for it would go." : "what was left for it is gone.";
        say(key.account(), "draft " + key.uid() + " was mended, sent or deleted; " + left);
    }

    @Override
    public synchronized void failed(DraftKey key, String reason, int failures, boolean setApart) {
        say(
                key.account(),
                "draft " + key.uid() + " could not be reviewed: " + reason + "."
                        + (setApart ? " It is left alone for a day; 'status' lists such drafts." : ""));
    }

    @Override
    public synchronized void interrupted(String account, String reason, Duration retryIn) {
        say(account, Failures.sentence(reason) + " Trying again in " + shown(retryIn) + ".");
    }

    @Override
    public synchronized void wokeUp(String account, Duration slept) {
        if (verbose) {
            say(account, "the computer slept, or its clock was set, by " + shown(slept.abs()) + "; connecting anew.");
        }
    }

    @Override
    public synchronized void renumbered(String account, String mailbox) {
        if (verbose) {
            say(account, "the server gave the drafts new numbers; they are found again by what they say.");
        }
    }

    static String shown(Duration time) {
        if (time.toMinutes() >= 2) {
            return time.toMinutes() + " minutes";
        }
        return Math.max(1, time.toSeconds()) + (time.toSeconds() <= 1 ? " second" : " seconds");
    }
}
