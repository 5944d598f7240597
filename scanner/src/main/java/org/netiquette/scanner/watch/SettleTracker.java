package org.netiquette.scanner.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.netiquette.scanner.draft.Fingerprint;

/**
 * Knows which drafts are still being written. A draft has settled when it was there, saying the same, at two looks at
 * least the settle time apart, and no younger revision of it has come within that time. Times are those of a clock that
 * only goes forward; the dates in a mail, and the server's, say nothing about when somebody last typed.
 */
public final class SettleTracker {

    private final Duration settle;
    private final Duration settleAutosaved;
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();

    private record Waiting(Fingerprint said, String lineage, Duration since, Duration until) {}

    /**
     * A tracker that has seen nothing.
     *
     * @param settle how long a draft must rest
     * @param settleAutosaved how long one must rest that the client saved by itself
     */
    public SettleTracker(Duration settle, Duration settleAutosaved) {
        this.settle = settle;
        this.settleAutosaved = settleAutosaved;
    }

    /** Forgets every draft. */
    public void clear() {
        waiting.clear();
    }

    /** Forgets the drafts that are not there any more. */
    public void keepOnly(Set<Long> uids) {
        waiting.keySet().retainAll(uids);
    }

    /** Forgets one draft: it has been dealt with. */
    public void done(long uid) {
        waiting.remove(uid);
    }

    /** Whether a draft is waiting. */
    public boolean knows(long uid) {
        return waiting.containsKey(uid);
    }

    /**
     * A draft was looked at. If it says the same as before, its time runs on; if not, it begins anew.
     *
     * @param lineage what it shares with its other revisions; empty if unknown
     * @param now by a clock that only goes forward
     * @return whether it has settled
     */
    public boolean see(long uid, Fingerprint said, String lineage, boolean autosaved, Duration now) {
        Waiting before = waiting.get(uid);
        if (before == null || !before.said().equals(said)) {
            waiting.put(uid, new Waiting(said, lineage, now, now.plus(autosaved ? settleAutosaved : settle)));
        }
        Duration own = Objects.requireNonNull(waiting.get(uid)).until();
        return own.compareTo(now) <= 0 && due(now).contains(uid);
    }

    /** The drafts whose time has passed: look again at each. */
    public List<Long> due(Duration now) {
        return dueTimes().entrySet().stream()
                .filter(due -> due.getValue().compareTo(now) <= 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When the next draft is due; empty if none waits. */
    public Optional<Duration> nextDue() {
        return dueTimes().values().stream().min(Comparator.naturalOrder());
    }

    /** For each draft its own time, or the latest of the revisions that came after it. */
    private Map<Long, Duration> dueTimes() {
        List<Map.Entry<Long, Waiting>> youngestFirst = new ArrayList<>(waiting.entrySet());
        youngestFirst.sort(Comparator.comparing(
                        (Map.Entry<Long, Waiting> one) -> one.getValue().since())
                .reversed());
        Map<String, Duration> latest = new HashMap<>();
        Map<Long, Duration> times = new TreeMap<>();
        for (Map.Entry<Long, Waiting> entry : youngestFirst) {
            Waiting one = entry.getValue();
            Duration time = one.lineage().isEmpty()
                    ? one.until()
                    : latest.merge(one.lineage(), one.until(), SettleTracker::later);
            times.put(entry.getKey(), time);
        }
        return times;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Whether a draft waits that may be a new revision of the one that said this. */
    public boolean awaits(Fingerprint said, String lineage) {
        return waiting.values().stream()
                .anyMatch(one -> one.said().equals(said)
                        || (!lineage.isEmpty() && one.lineage().equals(lineage)));
    }

    /** How many drafts wait. */
    public int size() {
        return waiting.size();
    }
}
