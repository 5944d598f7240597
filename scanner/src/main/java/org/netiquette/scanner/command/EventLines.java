package org.netiquette.scanner.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.DraftKey;
import org.netiquette.scanner.draft.SavedDraft;
import org.netiquette.scanner.report.ReviewJson;
import org.netiquette.scanner.watch.Reporter;

/** Tells programs what happens in a mailbox: one JSON object a line. Several accounts may speak at once. */
final class EventLines implements Reporter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;
    private final Clock clock;
    private final Supplier<RuleCatalogue> catalogue;

    EventLines(PrintWriter out, Clock clock, Supplier<RuleCatalogue> catalogue) {
        this.out = out;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(
            String at,
            String event,
            String account,
            @Nullable String mailbox,
            @Nullable Long uid,
            @Nullable String subject,
            @Nullable Boolean annotated,
            @Nullable ReviewJson review,
            @Nullable String reason,
            @Nullable Integer drafts,
            @Nullable Integer waiting,
            @Nullable Long seconds) {}

    private synchronized void write(Event event) {
        try {
            out.println(JSON.writeValueAsString(event));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private void draft(String event, DraftKey key, @Nullable String reason) {
        write(new Event(
                now(), event, key.account(), key.mailbox(), key.uid(), null, null, null, reason, null, null, null));
    }

    private void account(
            String event, String account, @Nullable String mailbox, @Nullable String reason, long seconds) {
        write(new Event(
                now(),
                event,
                account,
                mailbox,
                null,
                null,
                null,
                null,
                reason,
                null,
                null,
                seconds < 0 ? null : seconds));
    }

    @Override
    public void connected(String account, String mailbox) {
        account("connected", account, mailbox, null, -1);
    }

    @Override
    public void looked(String account, int drafts, int waiting) {
        write(new Event(now(), "looked", account, null, null, null, null, null, null, drafts, waiting, null));
    }

    @Override
    public void reviewed(DraftKey key, SavedDraft.Legible draft, Review review, boolean annotated) {
        write(new Event(
                now(),
                "reviewed",
                key.account(),
                key.mailbox(),
                key.uid(),
                draft.draft().subject(),
                annotated,
                ReviewJson.of(review, catalogue.get(), ScannerVersion.read()),
                null,
                null,
                null,
                null));
    }

    @Override
    public void savedAgain(DraftKey key) {
        draft("saved-again", key, null);
    }

    @Override
    public void cleared(DraftKey key) {
        draft("cleared", key, null);
    }

    @Override
    public void notReviewed(DraftKey key, String reason) {
        draft("not-reviewed", key, reason);
    }

    @Override
    public void failed(DraftKey key, String reason, int failures, boolean setApart) {
        draft(setApart ? "set-apart" : "failed", key, reason);
    }

    @Override
    public void interrupted(String account, String reason, Duration retryIn) {
        account("interrupted", account, null, reason, retryIn.toSeconds());
    }

    @Override
    public void wokeUp(String account, Duration slept) {
        account("woke-up", account, null, null, slept.toSeconds());
    }

    @Override
    public void renumbered(String account, String mailbox) {
        account("renumbered", account, mailbox, null, -1);
    }
}
