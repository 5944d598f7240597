package org.netiquette.rules.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.netiquette.rules.Reviewer;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.corpus.Corpus;
import org.netiquette.rules.corpus.LabelledSentence;
import org.netiquette.rules.meaning.MeaningDetector;
import org.netiquette.rules.meaning.MeaningModel;
import org.netiquette.rules.phrase.PhraseDetector;
import org.netiquette.rules.signal.Detector;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.signal.Strength;

/**
 * Measures the judgement that ships by a part of the corpus.
 *
 * <p>Arguments: a folder of the corpus ({@code test} if there is none), and files to write the figures to, by their
 * ending: {@code .json} or {@code .html}. The text goes to standard output.
 */
public final class Evaluation {

    private Evaluation() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        String part = "test";
        List<Path> files = new ArrayList<>();
        for (String arg : args) {
            if (arg.endsWith(".json") || arg.endsWith(".html")) {
                files.add(Path.of(arg));
            } else {
                part = arg;
            }
        }
        Figures figures = figures(Corpus.load(Corpus.FOLDER.resolve(part)));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(TextReport.of(figures));
        for (Path file : files) {
            Files.writeString(file, file.toString().endsWith(".json") ? json(figures) : HtmlReport.of(figures));
        }
    }

    /** The figures of the judgement that ships for these mails and sentences. */
    public static Figures figures(Corpus corpus) {
        return figures(corpus, Reviewer.create(ReviewSettings.standard()), MeaningModel.english());
    }

    /** The figures of a judgement with this sentence model. */
    public static Figures figures(Corpus corpus, Reviewer reviewer, MeaningModel model) {
        List<Outcome> outcomes = corpus.mails().stream()
                .map(mail -> new Outcome(mail, reviewer.review(mail.draft())))
                .toList();
        Detector phrases = PhraseDetector.english(List.of());
        Detector both = new MeaningDetector(phrases, model);
        List<Reliability.Case> cases = new ArrayList<>();
        List<String> disagreements = new ArrayList<>();
        for (LabelledSentence sentence : corpus.everySentence()) {
            Reading byPhrases = phrases.read(sentence.text());
            Reading byBoth = both.read(sentence.text());
            for (Signal signal : Signal.values()) {
                cases.add(new Reliability.Case(
                        byBoth.likelihoods().of(signal), sentence.signals().contains(signal)));
            }
            Set<String> differ = differ(byPhrases, byBoth);
            if (!differ.isEmpty()) {
                disagreements.add(differ + " " + sentence.text());
            }
        }
        return Figures.of(outcomes, Reliability.of(cases), disagreements);
    }

    /** What phrases surely see and the model does not, marked with a minus; what only the model sees, with a plus. */
    private static Set<String> differ(Reading byPhrases, Reading byBoth) {
        Set<String> differ = new TreeSet<>();
        Set<Signal> sure = byPhrases.signals().stream()
                .filter(hit -> hit.strength() != Strength.WEAK)
                .map(SignalHit::signal)
                .collect(Collectors.toSet());
        for (Signal signal : Signal.values()) {
            double likelihood = byBoth.likelihoods().of(signal);
            if (sure.contains(signal) && likelihood < 0.5) {
                differ.add("-" + signal.id());
            } else if (!byPhrases.shows(signal) && likelihood >= 0.5) {
                differ.add("+" + signal.id());
            }
        }
        return differ;
    }

    private static String json(Figures figures) throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(figures);
    }
}
