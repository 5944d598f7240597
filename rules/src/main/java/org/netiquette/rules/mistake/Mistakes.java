package org.netiquette.rules.mistake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Part;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Severity;

/** Asks the five judges, settles overlaps, and words what is left as findings. */
public final class Mistakes {

    private static final int LONGEST_QUOTE = 90;

    private static final Comparator<Finding> IN_ORDER_OF_THE_DRAFT = Comparator.<Finding, Part>comparing(
                    finding -> finding.place().part())
            .thenComparing(finding -> finding.place().attachment().orElse(0))
            .thenComparing(finding -> finding.place().span())
            .thenComparing(Finding::mistake)
            .thenComparing(Finding::rule);

    private final RuleBook book;
    private final ReviewSettings settings;
    private final List<MistakeJudge> judges;

    /**
     * The five judges.
     *
     * @param book the rules
     * @param settings what the user changed about them
     */
    public Mistakes(RuleBook book, ReviewSettings settings) {
        this.book = book;
        this.settings = settings;
        this.judges = List.of(
                new AskForJob(book),
                new AskForValidation(book),
                new NoGamePlan(book),
                new AskForNames(book),
                new MakingDemands(book));
    }

    /**
     * The findings about a draft that is outreach, in the order in which they stand in it.
     *
     * @param reader how the coach calls the reader, for example "Dana"
     */
    public List<Finding> find(Evidence evidence, String reader) {
        List<Finding> findings = new ArrayList<>();
        for (MistakeJudge judge : judges) {
            List<Finding> ofMistake = new ArrayList<>();
            for (Charge charge : judge.judge(evidence)) {
                Rule rule = book.get(charge.rule());
                if (settings.isOn(rule.id(), rule.mistake())) {
                    add(finding(charge, rule, reader), ofMistake);
                }
            }
            findings.addAll(ofMistake);
        }
        findings.sort(IN_ORDER_OF_THE_DRAFT);
        return List.copyOf(findings);
    }

    /** Of findings of one mistake that overlap, the more severe stays; of equals the longer. */
    private static void add(Finding finding, List<Finding> ofMistake) {
        for (int i = 0; i < ofMistake.size(); i++) {
            Finding other = ofMistake.get(i);
            if (overlap(finding.place(), other.place())) {
                Comparator<Finding> worse = Comparator.comparing(Finding::severity)
                        .thenComparing(found -> found.place().span().length());
                if (worse.compare(finding, other) > 0) {
                    ofMistake.set(i, finding);
                }
                return;
            }
        }
        ofMistake.add(finding);
    }

    private static boolean overlap(Place one, Place other) {
        return one.part() == other.part()
                && one.attachment().equals(other.attachment())
                && (one.part() == Part.DRAFT || one.span().overlaps(other.span()));
    }

    private Finding finding(Charge charge, Rule rule, String reader) {
        Severity own = settings.severity(rule.id(), rule.mistake(), rule.severity());
        Severity severity =
                charge.atMost().filter(limit -> limit.compareTo(own) < 0).orElse(own);
        String quote = oneLine(charge.words());
        return new Finding(
                id(rule.id(), quote),
                rule.mistake(),
                rule.id(),
                severity,
                charge.place(),
                fill(rule.message(), quote, reader),
                fill(rule.why(), quote, reader),
                fill(rule.suggestion(), quote, reader));
    }

    private static String fill(String template, String quote, String reader) {
        String shown = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, cut(quote)) + "…";
        String filled = template.replace("{reader}", reader);
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1).replace("{quote}", shown);
    }

    /** Not in the middle of a surrogate pair. */
    private static int cut(String quote) {
        return Character.isHighSurrogate(quote.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
    }

    private static String oneLine(String words) {
        return String.join(" ", words.strip().split("\\s+", -1));
    }

    /** Depends on rule and wording and not on the place, so that a dismissal survives edits elsewhere. */
    private static String id(String rule, String quote) {
        try {
            byte[] text = (rule + "\n" + quote.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this one has not", e);
        }
    }
}
