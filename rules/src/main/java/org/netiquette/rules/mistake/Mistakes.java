package org.netiquette.rules.mistake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Part;
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
    private final Confidence confidence;
    private final Map<Mistake, MistakeJudge> judges;

    /**
     * The five judges.
     *
     * @param book the rules
     * @param settings what the user changed about them
     * @param decisions how traits of a draft are weighed
     */
    public Mistakes(RuleBook book, ReviewSettings settings, Decisions decisions) {
        this.book = book;
        this.settings = settings;
        this.confidence = new Confidence(decisions);
        this.judges = judges(book);
    }

    static Map<Mistake, MistakeJudge> judges(RuleBook book) {
        Map<Mistake, MistakeJudge> judges = new EnumMap<>(Mistake.class);
        judges.put(Mistake.ASK_FOR_JOB, new AskForJob(book));
        judges.put(Mistake.ASK_FOR_VALIDATION, new AskForValidation(book));
        judges.put(Mistake.NO_GAME_PLAN, new NoGamePlan(book));
        judges.put(Mistake.ASK_FOR_NAMES, new AskForNames(book));
        judges.put(Mistake.MAKING_DEMANDS, new MakingDemands(book));
        return judges;
    }

    /**
     * The findings about a draft that is outreach, in the order in which they stand in it.
     *
     * @param plan the lights of its game plan
     * @param outreach probability that it is outreach, 0 to 1
     * @param reader how the coach calls the reader, for example "Dana"
     */
    public List<Finding> find(Evidence evidence, GamePlan plan, double outreach, String reader) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Mistake, MistakeJudge> judge : judges.entrySet()) {
            List<Finding> ofMistake = new ArrayList<>();
            for (Charge charge :
                    charges(judge.getKey(), judge.getValue().judge(evidence, plan), evidence, plan, outreach)) {
                Rule rule = book.get(charge.rule());
                boolean isHint = Confidence.severity(charge, book) == Severity.HINT;
                if (settings.isOn(rule.id(), rule.mistake()) && (!isHint || Confidence.hints(outreach))) {
                    add(finding(charge, rule, reader), ofMistake);
                }
            }
            findings.addAll(ofMistake);
        }
        findings.sort(IN_ORDER_OF_THE_DRAFT);
        return List.copyOf(findings);
    }

    /** The charges of the mistake's judge, as severe as the draft as a whole bears out. */
    private List<Charge> charges(
            Mistake mistake, Judgement judgement, Evidence evidence, GamePlan plan, double outreach) {
        List<Charge> charges = judgement.charges();
        Severity atMost = confidence.atMost(mistake, outreach, evidence, plan, charges, book);
        boolean tooMild = charges.stream().allMatch(charge -> Confidence.severity(charge, book) == Severity.HINT);
        if (tooMild && atMost != Severity.HINT && !judgement.excused()) {
            return Suspicion.of(mistake, evidence, charges).map(List::of).orElse(charges);
        }
        return charges.stream()
                .map(charge -> charge.atMost(ofPart(charge.place().part(), atMost)))
                .toList();
    }

    /** What needs no second opinion, as it is sure that the draft is outreach. */
    private static Severity ofPart(Part part, Severity atMost) {
        return switch (part) {
            // That a file is attached is a fact.
            case ATTACHMENT -> Severity.ERROR;
            // A subject says what the mail is about, in too few words for their meaning to be weighed.
            case SUBJECT -> atMost.compareTo(Severity.WARNING) > 0 ? atMost : Severity.WARNING;
            default -> atMost;
        };
    }

    /** Of findings of one mistake that overlap, the more severe stays; of equals the longer. */
    private static void add(Finding finding, List<Finding> ofMistake) {
        for (int i = 0; i < ofMistake.size(); i++) {
            Finding other = ofMistake.get(i);
            if (finding.place().overlaps(other.place())) {
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
