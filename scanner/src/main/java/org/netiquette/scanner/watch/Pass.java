package org.netiquette.scanner.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.annotate.Annotator;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.mailbox.DraftsView;
import org.netiquette.scanner.mailbox.DraftsView.Listed;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.state.AccountState;
import org.netiquette.scanner.state.Poison;
import org.netiquette.scanner.state.StateStore;
import org.netiquette.scanner.state.Verdict;

/**
 * One look at an account's Drafts and all that follows from it: new drafts are fetched and wait until they settle,
 * settled ones are reviewed and annotated, and what was left for drafts that are gone goes too. Whatever breaks it off,
 * the next one finishes the work. Used by one thread.
 */
public final class Pass {

    private static final String DELETED = "\\Deleted";

    /** So often the state is saved, so that a crash in a first look at thousands costs little. */
    private static final Duration SAVE_EVERY = Duration.ofSeconds(2);

    private final String account;
    private final ReviewPolicy policy;
    private final Preparation preparation;
    private final AccountState state;
    private final StateStore store;
    private final SettleTracker tracker;
    private final Clocks clocks;
    private final Reporter reporter;
    private boolean oneByOne;

    /**
     * For one account.
     *
     * @param account its name in the configuration
     * @param state what is known of it
     * @param store where that is saved
     */
    public Pass(
            String account,
            ReviewPolicy policy,
            Judgement judgement,
            AccountState state,
            StateStore store,
            Clocks clocks,
            Reporter reporter) {
        this.account = account;
        this.policy = policy;
        this.preparation = new Preparation(judgement);
        this.state = state;
        this.store = store;
        this.tracker = new SettleTracker(policy.settle(), policy.settleAutosaved());
        this.clocks = clocks;
        this.reporter = reporter;
    }

    /**
     * Does it once.
     *
     * @return when the next draft will have settled, by the running clock; empty if none waits
     * @throws MailFailure if the mailbox cannot be reached or used
     * @throws org.netiquette.scanner.state.StateFailure if the disk does not take what must be remembered
     */
    public Optional<Duration> run(DraftsView view, Annotator annotator) {
        List<Listed> listed = view.list();
        if (state.enter(view.name(), view.uidValidity())) {
            tracker.clear();
            reporter.renumbered(account, view.name());
        }
        try {
            new Look(view, annotator, listed).run();
        } finally {
            store.save(state);
        }
        reporter.looked(account, listed.size(), tracker.size());
        return tracker.nextDue();
    }

    /** The work of one pass over one list. */
    private final class Look {

        private final DraftsView view;
        private final Annotator annotator;
        private final Map<Long, Listed> present = new HashMap<>();
        private final Set<Long> listedUids = new HashSet<>();
        private Duration saved = clocks.now();

        Look(DraftsView view, Annotator annotator, List<Listed> listed) {
            this.view = view;
            this.annotator = annotator;
            for (Listed one : listed) {
                listedUids.add(one.uid());
                // Marked deleted and not yet removed: to the user it is gone.
                if (one.flags().stream().noneMatch(DELETED::equalsIgnoreCase)) {
                    present.put(one.uid(), one);
                }
            }
        }

        void run() {
            state.keepOnly(present.keySet());
            tracker.keepOnly(present.keySet());
            // A copy, since what is prepared ahead is prepared in other threads.
            Set<Fingerprint> judged =
                    state.verdicts().stream().map(Verdict::fingerprint).collect(Collectors.toUnmodifiableSet());
            Function<byte[], Prepared> reviewed = message -> preparation.review(message, judged);
            // What need not settle is reviewed at once.
            lookAt(unknown(), policy.settle().isZero() ? reviewed : preparation::read);
            lookAt(inOrder(tracker.due(clocks.now())), reviewed);
            clearDeparted();
            if (tracker.size() == 0) {
                state.trim();
            }
            oneByOne = false;
        }

        private List<Long> unknown() {
            Instant now = clocks.wall().instant();
            return inOrder(present.keySet().stream()
                    .filter(uid -> !state.isReviewed(uid) && !tracker.knows(uid) && !state.isSetApart(uid, now))
                    .toList());
        }

        /** Those that made trouble last, so that they hold up nobody; then the newest first, which matter most. */
        private List<Long> inOrder(List<Long> uids) {
            return uids.stream()
                    .sorted(Comparator.<Long>comparingInt(state::failures).thenComparing(Comparator.reverseOrder()))
                    .toList();
        }

        private DraftKey key(long uid) {
            return new DraftKey(account, view.name(), view.uidValidity(), uid);
        }

        private void lookAt(List<Long> uids, Function<byte[], Prepared> prepare) {
            List<Long> wanted = new ArrayList<>();
            for (long uid : uids) {
                Listed listed = present.get(uid);
                if (listed != null && listed.size() > policy.sizeLimit()) {
                    tooLarge(uid);
                } else if (listed != null) {
                    wanted.add(uid);
                }
            }
            if (oneByOne) {
                wanted.forEach(uid -> fetch(List.of(uid), prepare));
            } else if (!wanted.isEmpty()) {
                fetch(wanted, prepare);
            }
        }

        private void fetch(List<Long> uids, Function<byte[], Prepared> prepare) {
            Set<Long> missing = new LinkedHashSet<>(uids);
            try {
                view.fetchEach(uids, policy.sizeLimit(), prepare, (uid, prepared) -> {
                    if (missing.remove(uid)) {
                        handle(uid, prepared);
                    }
                });
            } catch (MailFailure e) {
                // Next time each by itself, so that it shows which one it is that breaks the line.
                boolean alone = oneByOne;
                oneByOne = true;
                if (alone && isOfTheLine(e)) {
                    missing.forEach(uid -> fail(uid, String.valueOf(e.getMessage())));
                }
                throw e;
            } catch (OutOfMemoryError e) {
                oneByOne = true;
                throw e;
            }
            // Gone since they were listed, and then the next list knows; or the server will not give them.
            missing.forEach(uid -> fail(uid, "the server lists it but does not hand it out"));
        }

        /**
         * A draft on which the line breaks three times running is set apart: it may be this very draft that does it.
         */
        private boolean isOfTheLine(MailFailure e) {
            return e.kind() == MailFailure.Kind.CONNECTION || e.kind() == MailFailure.Kind.PROTOCOL;
        }

        private void handle(long uid, Prepared prepared) {
            try {
                take(uid, prepared);
            } catch (MailFailure e) {
                if (isOfTheLine(e)) {
                    fail(uid, String.valueOf(e.getMessage()));
                }
                throw e;
            }
            Duration now = clocks.now();
            if (now.minus(saved).compareTo(SAVE_EVERY) >= 0) {
                saved = now;
                store.save(state);
            }
        }

        private void take(long uid, Prepared prepared) {
            if (prepared instanceof Prepared.Broken broken) {
                fail(uid, broken.reason());
            } else if (prepared instanceof Prepared.Note note) {
                done(uid, verdict(note.saved(), "", 0, Optional.empty()));
            } else if (prepared instanceof Prepared.Read read) {
                SavedDraft saved = read.saved();
                String lineage = saved instanceof SavedDraft.Legible legible ? Lineage.of(legible.draft()) : "";
                if (tracker.see(uid, saved.fingerprint(), lineage, saved.autosaved(), clocks.now())) {
                    judge(uid, read, lineage);
                }
            }
        }

        private void tooLarge(long uid) {
            String reason = "it is larger than " + policy.sizeLimit() / 1024 + " kB";
            // Nothing was read, so nothing is known but which message it is.
            Fingerprint unread = new Fingerprint("unread-" + view.uidValidity() + "-" + uid);
            reporter.notReviewed(key(uid), reason);
            done(
                    uid,
                    new Verdict(
                            unread, "", 0, Optional.of(reason), clocks.wall().instant()));
        }

        private void judge(long uid, Prepared.Read read, String lineage) {
            SavedDraft saved = read.saved();
            Optional<Verdict> known = state.verdictOn(saved.fingerprint());
            if (saved instanceof SavedDraft.Illegible illegible) {
                if (known.isEmpty()) {
                    reporter.notReviewed(key(uid), illegible.reason());
                }
                done(uid, verdict(saved, lineage, 0, Optional.of(illegible.reason())));
            } else if (saved instanceof SavedDraft.Legible) {
                if (known.isPresent() && carryOver(uid, known.get())) {
                    if (!changedMeanwhile(uid)) {
                        reporter.savedAgain(key(uid));
                        done(uid, verdict(saved, lineage, known.get().findings(), Optional.empty()));
                    }
                } else {
                    review(uid, read, lineage, known.isEmpty());
                }
            }
        }

        /** @return whether that was all there is to do */
        private boolean carryOver(long uid, Verdict known) {
            if (known.breaksRules()) {
                return annotator.follow(key(uid), known.fingerprint());
            }
            clearIfAnnotated(key(uid));
            return true;
        }

        private void review(long uid, Prepared.Read read, String lineage, boolean news) {
            Prepared prepared = preparation.review(read);
            if (prepared instanceof Prepared.Broken broken) {
                fail(uid, broken.reason());
            } else if (prepared instanceof Prepared.Read reviewed
                    && reviewed.saved() instanceof SavedDraft.Legible draft) {
                reviewed.review().ifPresent(review -> act(uid, draft, review, lineage, news));
            }
        }

        private void act(long uid, SavedDraft.Legible draft, Review review, String lineage, boolean news) {
            int breaches = policy.breaches(review);
            if (breaches > 0) {
                annotator.annotate(key(uid), draft, review);
                if (changedMeanwhile(uid)) {
                    return;
                }
            } else {
                clearIfAnnotated(key(uid));
            }
            if (news) {
                reporter.reviewed(key(uid), draft, review, breaches > 0);
            } else {
                reporter.savedAgain(key(uid));
            }
            done(uid, verdict(draft, lineage, breaches, Optional.empty()));
        }

        /** Sent or saved anew between list and annotation. If it is listed again all the same, it begins anew. */
        private boolean changedMeanwhile(long uid) {
            boolean changed = annotator.missed(key(uid));
            if (changed) {
                tracker.done(uid);
            }
            return changed;
        }

        private void clearIfAnnotated(DraftKey key) {
            if (annotator.annotated().containsKey(key)) {
                annotator.clear(key);
                reporter.cleared(key);
            }
        }

        private Verdict verdict(SavedDraft saved, String lineage, int findings, Optional<String> unreadable) {
            return new Verdict(
                    saved.fingerprint(),
                    lineage,
                    findings,
                    unreadable,
                    clocks.wall().instant());
        }

        private void done(long uid, Verdict verdict) {
            tracker.done(uid);
            state.review(uid, verdict);
        }

        private void fail(long uid, String reason) {
            tracker.done(uid);
            Poison poison = state.fail(uid, reason, clocks.wall().instant());
            reporter.failed(key(uid), reason, poison.failures(), poison.failures() >= AccountState.FAILURES_ALLOWED);
        }

        private void clearDeparted() {
            annotator.annotated().forEach((key, said) -> {
                if (!isStillThere(key, said) && !isBeingRewritten(said)) {
                    if (isOfThisFolder(key) && listedUids.contains(key.uid())) {
                        annotator.clear(key);
                    } else {
                        annotator.forget(key);
                    }
                    reporter.cleared(key);
                }
            });
        }

        private boolean isOfThisFolder(DraftKey key) {
            return key.mailbox().equals(view.name()) && key.uidValidity() == view.uidValidity();
        }

        private boolean isStillThere(DraftKey key, Fingerprint said) {
            if (!isOfThisFolder(key) || !present.containsKey(key.uid())) {
                return false;
            }
            Fingerprint saysNow = state.reviewed(key.uid()).orElse(said);
            return saysNow.equals(said);
        }

        /** The user mends it right now, note in hand: the note goes when the new revision is judged. */
        private boolean isBeingRewritten(Fingerprint said) {
            String lineage = state.verdictOn(said).map(Verdict::lineage).orElse("");
            return tracker.awaits(said, lineage);
        }
    }
}
