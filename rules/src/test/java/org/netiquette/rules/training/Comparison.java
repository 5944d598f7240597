package org.netiquette.rules.training;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.corpus.Corpus;
import org.netiquette.rules.corpus.LabelledMail;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.evaluation.Evaluation;
import org.netiquette.rules.evaluation.Figures;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.meaning.MeaningModel;
import org.netiquette.rules.meaning.SentenceTrainer.Settings;

/** Trains the judgement with parts of the sentence model left out and measures each by the test part of the corpus. */
public final class Comparison {

    private Comparison() {}

    /** Prints a line for each variant. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Settings standard = Settings.standard();
        Map<String, Settings> variants = new LinkedHashMap<>();
        variants.put("fragments of words", variant(standard, true, false, false));
        variants.put("and phrases", variant(standard, true, false, true));
        variants.put("word vectors and phrases", variant(standard, false, true, true));
        variants.put("all three", standard);
        for (Map.Entry<String, Settings> variant : variants.entrySet()) {
            Train train = new Train(Corpus.train());
            List<MeaningModel> models = train.models(variant.getValue());
            Map<LabelledMail, Evidence> unseen = train.readUnseen(models);
            Decisions decisions = Decisions.of(train.decisions(unseen, Set.of()));
            MeaningModel model = Train.ofAll(models);
            Reviewer reviewer = Reviewer.create(ReviewSettings.standard(), model, decisions);
            out.println(line(variant.getKey(), Evaluation.figures(Corpus.test(), reviewer, model)));
        }
    }

    private static Settings variant(Settings standard, boolean fragments, boolean convolution, boolean phrases) {
        return new Settings(
                standard.perLength(),
                standard.epochs(),
                standard.forgotten(),
                standard.misread(),
                standard.seed(),
                fragments,
                convolution,
                phrases);
    }

    private static String line(String name, Figures figures) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-26s", name));
        figures.decisions()
                .forEach((decision, of) -> line.append(String.format(
                        Locale.ROOT, " %s %.2f", decision, of.tally().f1())));
        return line.append(String.format(
                        Locale.ROOT,
                        " ordinary %d/%d good %d/%d lintscore %.0f",
                        figures.ordinaryFlagged(),
                        figures.ordinaryMails(),
                        figures.goodFlagged(),
                        figures.goodMails(),
                        figures.lintscore()))
                .toString();
    }
}
