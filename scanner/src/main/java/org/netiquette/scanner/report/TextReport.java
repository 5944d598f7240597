package org.netiquette.scanner.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Part;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;

/** For people: what was seen, why it hurts, what to write instead, and what is well done. */
public final class TextReport implements Report {

    private static final int WIDTH = 78;
    private static final Map<String, String> PRAISE = Map.of(
            "purpose", "you say why you write",
            "research", "you show what you learnt beforehand",
            "concrete-question", "you ask something that only this person can answer",
            "courtesy", "you are courteous",
            "reciprocity", "you offer something in return");

    private final PrintWriter out;
    private final Style style;
    private final Supplier<Map<Mistake, String>> titles;
    private int reviewed;
    private int withFindings;
    private int notReviewed;

    /**
     * Writes to {@code out}.
     *
     * @param titles of the mistakes; asked for when there is something to say
     */
    public TextReport(PrintWriter out, Style style, Supplier<Map<Mistake, String>> titles) {
        this.out = out;
        this.style = style;
        this.titles = titles;
    }

    @Override
    public void reviewed(Source source, Draft draft, Review review) {
        reviewed++;
        out.println(style.strong(Style.words(source.name()) + subject(draft)));
        if (!review.outreach().likely()) {
            out.println("  Left alone: "
                    + review.outreach().reasons().stream().findFirst().orElse("it is no networking mail") + ".");
        } else if (review.findings().isEmpty()) {
            out.println("  " + style.good("Nothing to mend.") + " " + plan(review.gamePlan()));
        } else {
            withFindings++;
            review.findings().forEach(finding -> show(source, draft, finding));
            out.println("  " + plan(review.gamePlan()));
        }
        praise(review);
        out.println();
        out.flush();
    }

    private static String subject(Draft draft) {
        return draft.subject().isBlank() ? "" : ": “" + Style.words(draft.subject()) + "”";
    }

    private void show(Source source, Draft draft, Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        String title =
                titles.get().getOrDefault(finding.mistake(), finding.mistake().id());
        String head = title + " (" + severity + ")";
        out.println("  " + (finding.severity() == Severity.ERROR ? style.bad(head) : style.doubtful(head))
                + where(source, draft, finding));
        String quote = Style.words(finding.place().quote());
        if (!quote.isEmpty() && !finding.message().contains(quote)) {
            wrapped("    ", "", "“" + quote + "”");
        }
        wrapped("    ", "", finding.message());
        wrapped("    ", "Why: ", finding.why());
        wrapped("    ", "Instead: ", finding.suggestion());
    }

    private static String where(Source source, Draft draft, Finding finding) {
        Part part = finding.place().part();
        if (part == Part.BODY && draft.format() == BodyFormat.TEXT) {
            Place place = Place.of(draft.body(), finding.place().span().start());
            return source.plainText()
                    ? ", " + Style.words(source.file()) + ":" + place.line() + ":" + place.column()
                    : ", line " + place.line() + " of the text";
        }
        return switch (part) {
            case SUBJECT -> ", in the subject";
            case ATTACHMENT -> ", attachment";
            case BODY, DRAFT -> "";
        };
    }

    private String plan(GamePlan plan) {
        return "Game plan: reason " + light(plan.reason()) + ", research " + light(plan.research()) + ", questions "
                + (plan.questions() == 0 ? style.doubtful("none") : style.good(String.valueOf(plan.questions())))
                + ", courtesy " + light(plan.courtesy()) + ".";
    }

    private String light(boolean on) {
        return on ? style.good("yes") : style.doubtful("no");
    }

    private void praise(Review review) {
        Map<String, String> said = new LinkedHashMap<>();
        review.strengths().forEach(strength -> {
            String praise = PRAISE.get(strength.signal());
            if (praise != null) {
                said.put(strength.signal(), praise);
            }
        });
        if (!said.isEmpty()) {
            wrapped("  ", "Well done: ", String.join("; ", said.values()) + ".");
        }
    }

    @Override
    public void notReviewed(Source source, String reason) {
        notReviewed++;
        out.println(style.strong(Style.words(source.name())));
        out.println("  " + style.doubtful("Not reviewed:") + " " + reason + ".");
        out.println();
        out.flush();
    }

    @Override
    public void end() {
        String rest = notReviewed == 0 ? "" : ", " + notReviewed + " not reviewed";
        out.println(count(reviewed) + ", " + withFindings + " with something to mend" + rest + ".");
        out.flush();
    }

    private static String count(int drafts) {
        return drafts == 1 ? "1 draft" : drafts + " drafts";
    }

    private void wrapped(String indent, String label, String text) {
        String hanging = indent + " ".repeat(label.length());
        StringBuilder line = new StringBuilder(indent + label);
        boolean empty = true;
        for (String word : List.of(text.strip().split("\\s+"))) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(hanging);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line);
    }
}
