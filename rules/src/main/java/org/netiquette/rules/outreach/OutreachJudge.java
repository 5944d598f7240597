package org.netiquette.rules.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.sentence.Sentence.Role;
import org.netiquette.rules.signal.CueHit;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.signal.Strength;

/**
 * Decides whether a draft is a networking contact: adds up what speaks for and against, each sign once, as log-odds.
 *
 * <p>Beside cues and signals it knows these facts: {@code fact:papers}, application papers are attached;
 * {@code fact:many-recipients}, more than three people are written to; {@code fact:says-little}, nothing but a line or
 * two.
 */
public final class OutreachJudge {

    private static final String NO_SIGN = "nothing in it shows a networking contact";
    private static final int MOST_REASONS = 3;
    private static final int MANY_RECIPIENTS = 3;
    private static final int FEW_SENTENCES = 2;

    private final Signs signs;

    /** A judge with these signs. */
    public OutreachJudge(Signs signs) {
        this.signs = signs;
    }

    /** Whether the draft is outreach, how surely, and the strongest reasons. */
    public OutreachVerdict judge(Evidence evidence) {
        List<Sign> seen = seen(evidence).stream()
                .map(signs.byName()::get)
                .filter(Objects::nonNull)
                .toList();
        double odds = signs.bias() + seen.stream().mapToDouble(Sign::weight).sum();
        boolean likely = odds >= signs.threshold();
        double probability = 1 / (1 + Math.exp(signs.threshold() - odds));
        double confidence = Math.round(Math.max(probability, 1 - probability) * 100) / 100.0;
        return new OutreachVerdict(likely, confidence, reasons(seen, likely));
    }

    /** The names of the signs that the evidence shows, for training and for tests. */
    public static Set<String> seen(Evidence evidence) {
        Set<String> seen = new LinkedHashSet<>();
        collect(evidence.subject(), seen);
        for (SentenceReading sentence : evidence.sentences()) {
            collect(sentence.reading(), seen);
        }
        if (!evidence.papers().isEmpty()) {
            seen.add("fact:papers");
        }
        if (evidence.draft().to().size() > MANY_RECIPIENTS) {
            seen.add("fact:many-recipients");
        }
        long prose = evidence.sentences().stream()
                .filter(read -> read.sentence().role() == Role.PROSE)
                .count();
        if (prose <= FEW_SENTENCES) {
            seen.add("fact:says-little");
        }
        return seen;
    }

    private static void collect(Reading reading, Set<String> seen) {
        for (CueHit cue : reading.cues()) {
            seen.add(cue.cue());
        }
        for (SignalHit hit : reading.signals()) {
            if (hit.strength() != Strength.WEAK) {
                seen.add("signal:" + hit.signal().id());
            }
        }
    }

    private static List<String> reasons(List<Sign> seen, boolean likely) {
        List<Sign> telling = new ArrayList<>(seen);
        telling.removeIf(sign -> likely ? sign.weight() <= 0 : sign.weight() >= 0);
        telling.sort(Comparator.comparingDouble(sign -> -Math.abs(sign.weight())));
        if (telling.isEmpty()) {
            return List.of(NO_SIGN);
        }
        return telling.stream().map(Sign::reason).distinct().limit(MOST_REASONS).toList();
    }
}
