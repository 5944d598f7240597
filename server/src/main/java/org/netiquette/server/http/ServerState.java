package org.netiquette.server.http;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.netiquette.server.counts.LastHour;
import org.netiquette.server.pairing.Trust;
import org.netiquette.server.wire.ClientReply;
import org.netiquette.server.wire.JudgementReply;
import org.netiquette.server.wire.LastHourReply;
import org.netiquette.server.wire.StateReply;

/** What the page shows of the server, as it is when somebody looks. */
public final class ServerState {

    private final String version;
    private final CompletableFuture<JudgementReply> judgement;
    private final LastHour counts;
    private final Trust trust;
    private final InstantSource clock;

    /**
     * The state of a server.
     *
     * @param version of the server
     * @param judgement what judges the drafts, once it is there; nobody waits for it here
     * @param counts what was asked of late
     * @param trust who is paired, and who is about to be
     * @param clock tells how long a code still counts
     */
    public ServerState(
            String version,
            CompletableFuture<JudgementReply> judgement,
            LastHour counts,
            Trust trust,
            InstantSource clock) {
        this.version = version;
        this.judgement = judgement.copy();
        this.counts = counts;
        this.trust = trust;
        this.clock = clock;
    }

    StateReply now() {
        return new StateReply(
                version,
                judgement.isDone() && !judgement.isCompletedExceptionally()
                        ? judgement.join()
                        : JudgementReply.loading(),
                LastHourReply.of(counts.sums()),
                trust.clients().list().stream().map(ClientReply::of).toList(),
                trust.pairing()
                        .pending()
                        .map(pending -> new StateReply.Pending(
                                pending.code(), pending.name(), pending.origin(), pending.secondsLeft(clock.instant())))
                        .orElse(null));
    }
}
