package org.netiquette.scanner.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.netiquette.scanner.draft.Fingerprint;

/**
 * What is known of one account's Drafts: which message was reviewed and what came of it, by UID, and what came of a
 * text, by fingerprint. UIDs mean something only under one UIDVALIDITY (RFC 3501 2.3.1.1); fingerprints outlive it.
 * Owned by the one thread that watches the account.
 */
public final class AccountState {

    /** Failures in a row after which a draft is set apart. */
    public static final int FAILURES_ALLOWED = 3;

    /** A draft set apart is tried again so much later: what was wrong may have been the line and not the draft. */
    public static final Duration SET_APART = Duration.ofDays(1);

    /** Texts remembered after their drafts have gone, in case a client saves them again. */
    private static final int DEPARTED_KEPT = 500;

    private String mailbox;
    private long uidValidity;
    private final Map<Long, Fingerprint> reviewed = new TreeMap<>();
    private final Map<Fingerprint, Verdict> verdicts = new HashMap<>();
    private final Map<Long, Poison> poison = new TreeMap<>();
    private boolean changed;

    private AccountState(String mailbox, long uidValidity) {
        this.mailbox = mailbox;
        this.uidValidity = uidValidity;
    }

    /** Of an account never seen before. */
    public static AccountState empty() {
        return new AccountState("", 0);
    }

    /** As it was when it was saved. */
    static AccountState restored(
            String mailbox,
            long uidValidity,
            Map<Long, Fingerprint> reviewed,
            List<Verdict> verdicts,
            List<Poison> poison) {
        AccountState state = new AccountState(mailbox, uidValidity);
        verdicts.forEach(verdict -> state.verdicts.put(verdict.fingerprint(), verdict));
        reviewed.forEach((uid, fingerprint) -> {
            if (state.verdicts.containsKey(fingerprint)) {
                state.reviewed.put(uid, fingerprint);
            }
        });
        poison.forEach(one -> state.poison.put(one.uid(), one));
        return state;
    }

    /**
     * Says which folder is looked at. If it is another one, or its UIDs mean something else now, all UIDs are
     * forgotten.
     *
     * @return whether they were
     */
    public boolean enter(String folder, long validity) {
        if (mailbox.equals(folder) && uidValidity == validity) {
            return false;
        }
        boolean known = !mailbox.isEmpty();
        mailbox = folder;
        uidValidity = validity;
        reviewed.clear();
        poison.clear();
        changed = true;
        return known;
    }

    /** The folder's name; empty before the first look. */
    public String mailbox() {
        return mailbox;
    }

    /** The UIDVALIDITY that the UIDs belong to; 0 before the first look. */
    public long uidValidity() {
        return uidValidity;
    }

    /** The reviewed drafts that were there at the last look. */
    public Map<Long, Fingerprint> reviewed() {
        return Map.copyOf(reviewed);
    }

    /** What a message said when it was dealt with; empty if it was not. */
    public Optional<Fingerprint> reviewed(long uid) {
        return Optional.ofNullable(reviewed.get(uid));
    }

    /** Whether this message has been dealt with. */
    public boolean isReviewed(long uid) {
        return reviewed.containsKey(uid);
    }

    /** What came of a text. */
    public Optional<Verdict> verdictOn(Fingerprint fingerprint) {
        return Optional.ofNullable(verdicts.get(fingerprint));
    }

    /** Every verdict that is remembered. */
    public List<Verdict> verdicts() {
        return verdicts.values().stream()
                .sorted(Comparator.comparing(Verdict::when)
                        .thenComparing(verdict -> verdict.fingerprint().sha256()))
                .toList();
    }

    /** A message has been dealt with, annotations and all. */
    public void review(long uid, Verdict verdict) {
        reviewed.put(uid, verdict.fingerprint());
        verdicts.put(verdict.fingerprint(), verdict);
        poison.remove(uid);
        changed = true;
    }

    /** Forgets every UID but these. */
    public void keepOnly(Set<Long> uids) {
        changed |= reviewed.keySet().retainAll(uids);
        changed |= poison.keySet().retainAll(uids);
    }

    /** Forgets the oldest texts of drafts that are gone. */
    public void trim() {
        if (verdicts.size() <= reviewed.size() + DEPARTED_KEPT) {
            return;
        }
        Set<Fingerprint> present = new HashSet<>(reviewed.values());
        List<Verdict> departed = verdicts().stream()
                .filter(verdict -> !present.contains(verdict.fingerprint()))
                .toList();
        for (Verdict verdict : departed.subList(0, Math.max(0, departed.size() - DEPARTED_KEPT))) {
            verdicts.remove(verdict.fingerprint());
            changed = true;
        }
    }

    /**
     * A message could not be handled.
     *
     * @param reason for people; holds nothing of the draft
     */
    public Poison fail(long uid, String reason, Instant when) {
        Poison before = poison.get(uid);
        Poison now = new Poison(uid, before == null ? 1 : before.failures() + 1, reason, when);
        poison.put(uid, now);
        changed = true;
        return now;
    }

    /** How often in a row a message could not be handled. */
    public int failures(long uid) {
        Poison one = poison.get(uid);
        return one == null ? 0 : one.failures();
    }

    /** Whether a message is not to be touched for now. */
    public boolean isSetApart(long uid, Instant now) {
        Poison one = poison.get(uid);
        return one != null
                && one.failures() >= FAILURES_ALLOWED
                && now.isBefore(one.last().plus(SET_APART))
                // A clock put back must not set a draft apart for years.
                && !now.isBefore(one.last().minus(SET_APART));
    }

    /** The drafts that could not be handled at the last try. */
    public List<Poison> poison() {
        return List.copyOf(poison.values());
    }

    /** Whether it differs from what was last saved. */
    boolean changed() {
        return changed;
    }

    void saved() {
        changed = false;
    }
}
