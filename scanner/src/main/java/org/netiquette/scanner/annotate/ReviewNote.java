package org.netiquette.scanner.annotate;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.review.Strength;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * What a review says, as a message to read: what was seen, why it matters, what to write instead. It has no recipient,
 * so that it cannot be sent by mistake, and it quotes a few words of the draft at most.
 */
public final class ReviewNote {

    private static final int SUBJECT_KEPT = 60;
    private static final int QUOTE_KEPT = 60;
    private static final int WIDTH = 72;

    /** RFC 5322 3.3; English whatever the computer speaks. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private static final Map<String, String> STRENGTHS = strengths();

    private final SavedDraft.Legible draft;
    private final Review review;

    private ReviewNote(SavedDraft.Legible draft, Review review) {
        this.draft = draft;
        this.review = review;
    }

    /** The note on this review of this draft. */
    public static ReviewNote on(SavedDraft.Legible draft, Review review) {
        return new ReviewNote(draft, review);
    }

    /**
     * The whole message, the same bytes for the same arguments.
     *
     * @param messageId its own, with angle brackets
     * @param from the user's address
     * @param at its date
     */
    public byte[] bytes(String messageId, String from, Instant at) {
        List<String> lines = List.of(
                "From: " + clean(from),
                "Subject: " + header("Subject: ", subject()),
                "Date: " + DATE.format(at.atOffset(ZoneOffset.UTC)),
                "Message-ID: " + messageId,
                // RFC 3834: nobody wrote this, so no out-of-office or mailing list shall answer it.
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: quoted-printable",
                "");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(quotedPrintable(text().replace("\n", "\r\n")));
        return message.toByteArray();
    }

    private static byte[] quotedPrintable(String text) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStream out = MimeUtility.encode(encoded, "quoted-printable")) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every write", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("quoted-printable is always known", e);
        }
        return encoded.toByteArray();
    }

    private static String header(String name, String value) {
        try {
            return MimeUtility.fold(name.length(), MimeUtility.encodeText(value, "UTF-8", "B"));
        } catch (IOException e) {
            throw new UncheckedIOException("every Java has UTF-8", e);
        }
    }

    /** Its subject line. */
    String subject() {
        String own = clean(draft.draft().subject());
        String name = own.isEmpty() ? "your draft without a subject" : "“" + shortened(own, SUBJECT_KEPT) + "”";
        int count = review.findings().size();
        return "Netiquette: " + (count == 1 ? "one thing" : count + " things") + " to look at in " + name;
    }

    /** Its text, lines ended by a line feed. */
    String text() {
        StringBuilder text = new StringBuilder();
        String own = clean(draft.draft().subject());
        paragraph(
                text,
                "",
                (own.isEmpty() ? "Your draft without a subject" : "Your draft “" + shortened(own, SUBJECT_KEPT) + "”")
                        + " is still unsent, so there is time to make it stronger. "
                        + "Here is what a careful reader may stumble over, and what you could write instead.");
        int number = 1;
        for (Finding finding : review.findings()) {
            finding(text, number++, finding);
        }
        gamePlan(text, review.gamePlan());
        strengths(text, review.strengths());
        text.append("\n-- \n");
        paragraph(
                text,
                "",
                "Netiquette wrote this note on your own computer. Your draft is exactly as you saved it. The note has"
                        + " no recipient and goes away by itself once the draft is mended, sent or deleted.");
        return text.toString();
    }

    private static void finding(StringBuilder text, int number, Finding finding) {
        String quote = finding.place().quote();
        // A long quote would copy the draft into the note.
        String seen = quote.length() > QUOTE_KEPT
                ? finding.message().replace(quote, shortened(clean(quote), QUOTE_KEPT))
                : finding.message();
        text.append('\n');
        paragraph(text, number + ". ", clean(seen) + " (" + weight(finding.severity()) + ")");
        paragraph(text, "   Why it matters: ", clean(finding.why()));
        paragraph(text, "   Instead: ", clean(finding.suggestion()));
    }

    private static String weight(Severity severity) {
        return switch (severity) {
            case ERROR -> "better not";
            case WARNING -> "worth a second look";
            case HINT -> "could be better";
        };
    }

    private static void gamePlan(StringBuilder text, GamePlan plan) {
        text.append("\nYour game plan\n");
        light(text, plan.reason(), "a reason to write to this person");
        light(text, plan.research(), "something you learnt beforehand");
        light(
                text,
                plan.questions() > 0,
                plan.questions() > 1
                        ? plan.questions() + " questions that only they can answer"
                        : "a question that only they can answer");
        light(text, plan.courtesy(), "courtesy: thanks, or a choice left to them");
    }

    private static void light(StringBuilder text, boolean on, String what) {
        text.append(on ? "  [x] " : "  [ ] ").append(what).append('\n');
    }

    private static void strengths(StringBuilder text, List<Strength> strengths) {
        List<String> lines = strengths.stream()
                .map(strength -> STRENGTHS.get(strength.signal()))
                .filter(line -> line != null)
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        text.append("\nWhat you do well already\n");
        lines.forEach(line -> paragraph(text, "  - ", line));
    }

    private static Map<String, String> strengths() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("purpose", "You say why you write.");
        lines.put("research", "You show that you have read up on the person or the company.");
        lines.put("concrete_question", "You ask something concrete.");
        lines.put("courtesy", "You thank, or leave your reader the choice.");
        lines.put("reciprocity", "You offer something in return.");
        return Map.copyOf(lines);
    }

    /** Appends a paragraph of short lines; those after the first stand below the text of the first. */
    private static void paragraph(StringBuilder text, String lead, String words) {
        String indent = " ".repeat(Math.min(lead.length(), 3));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(lead);
        boolean bare = true;
        for (String word : words.split(" ", -1)) {
            if (!bare && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                bare = true;
            }
            line.append(bare ? "" : " ").append(word);
            bare = false;
        }
        lines.add(line.toString());
        lines.forEach(one -> text.append(one).append('\n'));
    }

    /** On one line, and without what would turn the text around it (bidirectional controls) or hide in it. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (Character.isWhitespace(point) || type == Character.CONTROL || Character.isSpaceChar(point)) {
                if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (type != Character.FORMAT && type != Character.SURROGATE) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString().strip();
    }

    private static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int space = text.lastIndexOf(' ', limit - 1);
        int end = space > limit / 2 ? space : limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
