package org.netiquette.scanner.fake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.review.Strength;
import org.netiquette.scanner.draft.Fingerprint;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * A mail format of two parts, {@code subject|body}, and a judge who knows three words: BAD is an error, MEH a hint, and
 * POISON makes the reader fall over. AUTO marks a draft that its client saved by itself, SEALED an encrypted one.
 */
public final class FakeDrafts {

    private static final AuthorTextReader AUTHOR_TEXTS = AuthorTextReader.load();

    private FakeDrafts() {}

    /** Takes a message apart. */
    public static SavedDraft read(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        if (text.contains("POISON")) {
            throw new IllegalStateException("the draft says: " + text);
        }
        Fingerprint said = fingerprint(text);
        if (text.contains("SEALED")) {
            return new SavedDraft.Illegible("it is encrypted (S/MIME)", said, false);
        }
        Draft draft = draft(text);
        return new SavedDraft.Legible(draft, AUTHOR_TEXTS.read(draft), said, text.contains("AUTO"));
    }

    /** As {@link #read}, of one that can be read. */
    public static SavedDraft.Legible legible(String text) {
        return (SavedDraft.Legible) read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a text. */
    public static Fingerprint fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft draft(String text) {
        int bar = text.indexOf('|');
        return Draft.ofText(text.substring(bar + 1)).withSubject(text.substring(0, Math.max(0, bar)));
    }

    /** Judges it. */
    public static Review review(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        find(findings, draft, "BAD", Severity.ERROR);
        find(findings, draft, "MEH", Severity.HINT);
        return new Review(
                new OutreachVerdict(true, 0.9, List.of("it seeks a contact")),
                "en",
                findings,
                List.of(new Strength("courtesy", new Span(0, 1)), new Strength("courtesy", new Span(1, 2))),
                new GamePlan(true, false, 2, true),
                List.of());
    }

    private static void find(List<Finding> findings, Draft draft, String word, Severity severity) {
        int at = draft.body().indexOf(word);
        if (at < 0) {
            return;
        }
        Place place = Place.body(draft.body(), new Span(at, at + word.length()));
        findings.add(new Finding(
                word,
                Mistake.ASK_FOR_JOB,
                "ask-for-job.opening",
                severity,
                place,
                "“" + word + "” asks your reader for a vacancy.",
                "Hardly anybody has a vacancy in their pocket.",
                "What surprised you most when you joined?"));
    }
}
