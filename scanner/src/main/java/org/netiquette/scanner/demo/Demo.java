package org.netiquette.scanner.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.account.Account;
import org.netiquette.scanner.annotate.MarkPlan;
import org.netiquette.scanner.assembly.AccountWork;
import org.netiquette.scanner.assembly.ScratchState;
import org.netiquette.scanner.assembly.Workshop;
import org.netiquette.scanner.configuration.WatchedAccount;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.report.Style;
import org.netiquette.scanner.watch.Pause;
import org.netiquette.scanner.watch.Reporter;
import org.netiquette.scanner.watch.ReviewPolicy;
import org.netiquette.scanner.watch.WatchHouse;

/** The play: drafts are saved, annotated, mended; everything over real IMAP, nothing outside this process. */
public final class Demo {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SAVES = Duration.ofMillis(700);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** A computer that takes longer is ill. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Style style;
    private final Workshop workshop;
    private final Pause pause;
    private final AtomicInteger notedDrafts = new AtomicInteger();
    private final AtomicInteger praised = new AtomicInteger();
    private final AtomicInteger cleared = new AtomicInteger();

    /**
     * A demo.
     *
     * @param pause how it waits; ending it ends the demo
     */
    public Demo(PrintWriter out, Style style, Workshop workshop, Pause pause) {
        this.out = out;
        this.style = style;
        this.workshop = workshop;
        this.pause = pause;
    }

    /**
     * Plays it.
     *
     * @param keep whether the mailbox stays until the pause is ended
     * @return whether everything went as it should
     */
    public boolean play(boolean keep) {
        try (DemoMailbox mailbox = DemoMailbox.start(workshop.clocks().wall());
                ScratchState state = ScratchState.empty()) {
            Account account = mailbox.account(SETTLE);
            AccountWork.Manner manner = new AccountWork.Manner(
                    ReviewPolicy.usual().withSettle(SETTLE), state.folder(), new Voice(), this::say);
            try (AccountWork work = AccountWork.real(new WatchedAccount(account, MarkPlan.usual()), workshop, manner);
                    WatchHouse house = new WatchHouse(Map.of(work.name(), work.watcher()))) {
                introduce(mailbox);
                boolean well = act(mailbox, house);
                if (keep && !pause.isEnded()) {
                    stay(mailbox);
                }
                return well || pause.isEnded();
            }
        }
    }

    private void introduce(DemoMailbox mailbox) {
        say(style.strong("A mailbox in memory, on 127.0.0.1:" + mailbox.port() + ", with four drafts."));
        say("A draft is reviewed when it has rested for " + SETTLE.toSeconds() + " seconds; usually it is 90.");
        say("");
    }

    private boolean act(DemoMailbox mailbox, WatchHouse house) {
        you("have saved: a mail that asks for a job and brings a CV along");
        long job = mailbox.save("asks-for-a-job");
        you("have saved: a mail with a good game plan");
        long good = mailbox.save("good-game-plan");
        you("have saved: a mail to a colleague, which is no networking");
        long colleague = mailbox.save("to-a-colleague");
        String before = mailbox.digest(good) + mailbox.digest(colleague);
        you("are still writing a fourth one; it is saved again and again");
        house.start();
        long typed = mailbox.save("being-typed-1");
        for (String revision : List.of("being-typed-2", "being-typed-3")) {
            pause.of(BETWEEN_SAVES);
            typed = mailbox.saveAnew(typed, revision);
            you("go on writing");
        }
        if (!await(() -> notedDrafts.get() == 2 && mailbox.notes().size() == 2, "both drafts to be annotated")) {
            return false;
        }
        say("");
        showNotes(mailbox, job);
        long last = typed;
        you("mend the first draft and save it");
        mailbox.saveAnew(job, "mended");
        if (!await(
                () -> cleared.get() == 1
                        && praised.get() == 2
                        && mailbox.notes().size() == 1,
                "the first note to go")) {
            return false;
        }
        you("delete the other one");
        mailbox.delete(last);
        if (!await(() -> cleared.get() == 2 && mailbox.notes().isEmpty(), "the second note to go")) {
            return false;
        }
        boolean untouched = before.equals(mailbox.digest(good) + mailbox.digest(colleague));
        say("");
        say(
                untouched
                        ? style.good("No note is left, and every draft is as you wrote it, byte for byte.")
                        : style.bad("A draft is not what it was. That must never happen; please report it."));
        return untouched;
    }

    private void showNotes(DemoMailbox mailbox, long uid) {
        say(style.strong("This is what you find in the folder \"Netiquette\"; the drafts themselves bear the keyword "
                + String.join(", ", mailbox.keywords(uid)) + "."));
        for (String note : mailbox.notes()) {
            say("");
            note.lines().forEach(line -> say("    | " + line));
        }
        say("");
    }

    private void stay(DemoMailbox mailbox) {
        say("");
        say("The mailbox stays until Ctrl-C. A mail program reaches it by IMAP without encryption at 127.0.0.1, port "
                + mailbox.port() + ",");
        say("user " + DemoMailbox.ADDRESS + ", password " + DemoMailbox.PASSWORD + ".");
        while (!pause.isEnded()) {
            pause.of(Duration.ofMinutes(1));
        }
    }

    private boolean await(BooleanSupplier done, String what) {
        Duration end = workshop.clocks().now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (pause.isEnded()) {
                return false;
            }
            if (workshop.clocks().now().compareTo(end) > 0) {
                say(style.bad("Waited " + PATIENCE.toSeconds() + " seconds in vain for " + what + "."));
                return false;
            }
            pause.of(LOOK);
        }
        return true;
    }

    private void you(String did) {
        say("  You " + did + ".");
    }

    private synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** What the scanner says in the play. */
    private final class Voice implements Reporter {

        private void scanner(String did) {
            say(style.good("  Netiquette ") + did);
        }

        @Override
        public void connected(String account, String mailbox) {
            scanner("watches the folder '" + mailbox + "'.");
        }

        @Override
        public void reviewed(DraftKey key, SavedDraft.Legible draft, Review review, boolean annotated) {
            String subject = "“" + Style.words(draft.draft().subject()) + "”";
            if (annotated) {
                int count = review.findings().size();
                scanner("annotates " + subject + ": " + (count == 1 ? "one thing" : count + " things")
                        + " to look at.");
                notedDrafts.incrementAndGet();
            } else if (review.outreach().likely()) {
                scanner("finds nothing to mend in " + subject + ".");
                praised.incrementAndGet();
            } else {
                scanner("leaves " + subject + " alone: it is no networking mail.");
            }
        }

        @Override
        public void cleared(DraftKey key) {
            scanner("takes its note back: the draft was mended or is gone.");
            cleared.incrementAndGet();
        }

        @Override
        public void interrupted(String account, String reason, Duration retryIn) {
            scanner("was interrupted: " + reason);
        }
    }
}
