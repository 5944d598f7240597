package org.netiquette.rules.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.signal.Likelihoods;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;

/**
 * A draft as named numbers, each about 0 to 2. None depends on a name, a greeting, a signature, the quoted thread's
 * words or how lines are wrapped.
 */
public final class Traits {

    /** Whether the other side asked for the CV before. */
    public static final String CV_WAS_ASKED_FOR = "thread-asks-for-cv";

    /** What the subject says counts a little less than what a sentence says. */
    private static final double SUBJECT = 0.9;

    private static final int FEW_SENTENCES = 2;
    private static final int MANY_RECIPIENTS = 3;
    private static final int MOST_COUNTED = 4;

    private Traits() {}

    /** All traits of a draft. */
    public static Map<String, Double> of(Evidence evidence) {
        Map<String, Double> traits = of(evidence, Set.of(Signal.values()));
        papers(evidence, traits);
        outreach(evidence.prose(), evidence.subject(), traits);
        return traits;
    }

    /** Adds what is attached, and whether somebody asked for it. */
    public static void papers(Evidence evidence, Map<String, Double> traits) {
        put("papers", !evidence.papers().isEmpty(), traits);
        put("unasked-papers", !evidence.papers().isEmpty() && !evidence.thread().asksForCv(), traits);
        put("attachments", !evidence.draft().attachments().isEmpty(), traits);
        put(CV_WAS_ASKED_FOR, evidence.thread().asksForCv(), traits);
    }

    /** The traits that these signals show, and those of the text's shape. */
    public static Map<String, Double> of(Evidence evidence, Set<Signal> signals) {
        Map<String, Double> traits = new LinkedHashMap<>();
        List<SentenceReading> prose = evidence.prose();
        for (Signal signal : signals) {
            List<Double> likelihoods = new ArrayList<>();
            prose.forEach(read -> likelihoods.add(read.reading().likelihoods().of(signal)));
            likelihoods.add(SUBJECT * evidence.subject().likelihoods().of(signal));
            aggregate(signal.id(), likelihoods, traits);
        }
        long questions = prose.stream().filter(SentenceReading::isQuestion).count();
        traits.put("questions", Math.min(questions, MOST_COUNTED) / 2.0);
        traits.put("length", Math.log1p(prose.size()) / 3);
        put("short", prose.size() <= FEW_SENTENCES, traits);
        put("many-recipients", evidence.draft().to().size() > MANY_RECIPIENTS, traits);
        put("reply", isReply(evidence.draft().subject()), traits);
        return traits;
    }

    private static void aggregate(String name, List<Double> likelihoods, Map<String, Double> traits) {
        double most = 0;
        double none = 1;
        double sum = 0;
        for (double likelihood : likelihoods) {
            most = Math.max(most, likelihood);
            none *= 1 - Math.min(0.98, likelihood);
            sum += likelihood;
        }
        traits.put("most " + name, most);
        traits.put("any " + name, 1 - none);
        traits.put("sum " + name, Math.min(sum, MOST_COUNTED) / 2);
        traits.put("odds " + name, odds(most) / 4);
    }

    private static double odds(double likelihood) {
        double bounded = Math.max(0.01, Math.min(0.99, likelihood));
        return Math.log(bounded / (1 - bounded));
    }

    /** How the sentences lean, on the whole and where they lean most either way. */
    private static void outreach(List<SentenceReading> prose, Reading subject, Map<String, Double> traits) {
        double sum = 0;
        double most = 0;
        double least = 1;
        for (SentenceReading read : prose) {
            double likelihood = read.reading().likelihoods().outreach();
            sum += odds(likelihood);
            most = Math.max(most, likelihood);
            least = Math.min(least, likelihood);
        }
        double mean = prose.isEmpty() ? 0 : sum / prose.size();
        traits.put("lean mean", mean / 2);
        traits.put("lean sum", Math.max(-10, Math.min(10, sum)) / 5);
        traits.put("lean most", odds(most) / 4);
        traits.put("lean least", odds(least) / 4);
        if (!subject.likelihoods().equals(Likelihoods.NONE)) {
            traits.put("lean subject", odds(subject.likelihoods().outreach()) / 4);
        }
    }

    private static void put(String name, boolean holds, Map<String, Double> traits) {
        if (holds) {
            traits.put(name, 1.0);
        }
    }

    private static boolean isReply(String subject) {
        String start = subject.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("re:") || start.startsWith("fw:") || start.startsWith("fwd:");
    }
}
