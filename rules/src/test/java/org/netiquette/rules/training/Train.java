package org.netiquette.rules.training;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.corpus.Corpus;
import org.netiquette.rules.corpus.LabelledMail;
import org.netiquette.rules.corpus.LabelledSentence;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.document.Weights;
import org.netiquette.rules.document.WeightsTrainer;
import org.netiquette.rules.evidence.ApplicationPapers;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.EvidenceReader;
import org.netiquette.rules.meaning.MeaningDetector;
import org.netiquette.rules.meaning.MeaningModel;
import org.netiquette.rules.meaning.SentenceModelFile;
import org.netiquette.rules.meaning.SentenceTrainer;
import org.netiquette.rules.mistake.Light;
import org.netiquette.rules.mistake.MistakeExamples;
import org.netiquette.rules.mistake.RuleBook;
import org.netiquette.rules.outreach.OutreachExamples;
import org.netiquette.rules.outreach.Signs;
import org.netiquette.rules.phrase.PhraseDetector;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.SentenceSplitter;
import org.netiquette.rules.signal.CombinedDetector;
import org.netiquette.rules.signal.Detector;
import org.netiquette.rules.signal.RememberingDetector;
import org.netiquette.rules.signal.ShoutingDetector;
import org.netiquette.rules.signal.Signal;

/**
 * Trains everything that is trained, from the train part of the corpus: the sentence model and the weights of the
 * decisions about whole drafts.
 *
 * <p>The decisions learn from what a sentence model says of mails that it has not seen: the hands are dealt out to five
 * folds, and each fold is read by a model that learnt from the other four.
 */
public final class Train {

    private static final Path RESOURCES = Path.of("src/main/resources/org/netiquette/rules");
    private static final int FOLDS = 5;
    private static final double OUTREACH_DECAY = 1e-4;
    private static final double MISTAKE_DECAY = 3e-3;
    private static final int REMEMBERED = 100_000;
    private static final double SMALLEST_WEIGHT = 0.02;

    /**
     * How often a mail counts, and each text of it wherever else it stands, that tells one anew which others wrote:
     * there are few of them, and they are what drafts are like. With them three times over, and not without them, four
     * more of 100 requests for a job were found in one set and one more in another. Other numbers were not tried.
     */
    private static final int RETOLD_COUNTS = 3;

    /** The same for one that is written in the worn phrases that most people use: that is what drafts are like too. */
    private static final int WORN_COUNTS = 5;

    private static final Map<Light, Predicate<LabelledMail.Lights>> LIGHTS = Map.of(
            Light.REASON, LabelledMail.Lights::reason,
            Light.RESEARCH, LabelledMail.Lights::research,
            Light.QUESTION, LabelledMail.Lights::question);

    private final Corpus corpus;
    private final Signs signs = Signs.english();
    private final Detector phrases;
    private final Map<String, Integer> folds = new HashMap<>();

    /** A training on {@code corpus}. */
    Train(Corpus corpus) {
        this.corpus = corpus;
        this.phrases = new RememberingDetector(
                new CombinedDetector(List.of(PhraseDetector.english(signs.cues()), new ShoutingDetector())),
                REMEMBERED);
        // Whole writers and not only hands: the same person wrote "w1-a" and "w1-b".
        for (String writer :
                new TreeSet<>(corpus.hands().stream().map(Train::writer).toList())) {
            folds.put(writer, folds.size() % FOLDS);
        }
    }

    private static String writer(String hand) {
        int dash = hand.indexOf('-');
        return dash < 0 ? hand : hand.substring(0, dash);
    }

    /** Trains and writes the resources that ship. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Train train = new Train(Corpus.train());
        List<MeaningModel> models = train.models(SentenceTrainer.Settings.standard());
        Map<LabelledMail, Evidence> unseen = train.readUnseen(models);
        String heldOut = new CrossValidation(train, unseen, FOLDS).report();
        out.print(heldOut);
        Map<String, Weights> weights = train.decisions(unseen, Set.of());
        write(weights, RESOURCES.resolve("document/weights.en.tsv"));
        SentenceModelFile.write(ofAll(models), RESOURCES.resolve("meaning/sentence-model.en.bin"));
        Provenance.write(RESOURCES.resolve("meaning/provenance.yaml"), SentenceTrainer.Settings.standard(), heldOut);
        out.println("trained in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }

    int fold(LabelledMail mail) {
        return mail.hand().equals("first")
                ? Math.floorMod(mail.id().hashCode(), FOLDS)
                : folds.getOrDefault(writer(mail.hand()), 0);
    }

    /**
     * Sentences of the folds that are wanted, each text once. What stands in outreach and in ordinary mail alike, as
     * set phrases do, leans as often to the one as it was seen there.
     */
    List<SentenceTrainer.Example> examples(IntPredicate wanted) {
        Map<String, SentenceTrainer.Example> examples = new java.util.LinkedHashMap<>();
        Map<String, List<Boolean>> seenIn = new HashMap<>();
        for (LabelledMail mail : corpus.mails()) {
            if (wanted.test(fold(mail))) {
                for (LabelledSentence sentence : mail.sentences()) {
                    seenIn.computeIfAbsent(sentence.text(), text -> new ArrayList<>())
                            .add(mail.outreach());
                }
            }
        }
        Map<String, Integer> times = new HashMap<>();
        for (LabelledMail mail : corpus.mails()) {
            if (wanted.test(fold(mail))) {
                mail.sentences().forEach(sentence -> times.merge(sentence.text(), counts(mail), Math::max));
            }
        }
        for (LabelledMail mail : thoseReadForLightsFirst()) {
            if (wanted.test(fold(mail))) {
                for (LabelledSentence sentence : mail.sentences()) {
                    List<Boolean> seen = seenIn.getOrDefault(sentence.text(), List.of());
                    double outreach = seen.stream().filter(in -> in).count() / (double) seen.size();
                    examples.putIfAbsent(
                            sentence.text(),
                            example(
                                    sentence,
                                    outreach,
                                    unlearned(mail, sentence),
                                    times.getOrDefault(sentence.text(), 1)));
                }
            }
        }
        Set<String> inMails = textsOf(mail -> true);
        for (LabelledSentence sentence : corpus.sentences()) {
            int fold = sentence.hand().equals("first")
                    ? Math.floorMod(sentence.text().hashCode(), FOLDS)
                    : folds.getOrDefault(writer(sentence.hand()), 0);
            if (wanted.test(fold) && !inMails.contains(sentence.text())) {
                examples.putIfAbsent(sentence.text(), example(sentence, Double.NaN, Set.of(), 1));
            }
        }
        return List.copyOf(examples.values());
    }

    private Set<String> textsOf(Predicate<LabelledMail> wanted) {
        return corpus.mails().stream()
                .filter(wanted)
                .flatMap(mail -> mail.sentences().stream())
                .map(LabelledSentence::text)
                .collect(Collectors.toSet());
    }

    /** What stands in several mails is taken from one whose lights were read. */
    private List<LabelledMail> thoseReadForLightsFirst() {
        return corpus.mails().stream()
                .sorted(Comparator.comparing(mail -> mail.lights().isEmpty()))
                .toList();
    }

    /**
     * Orders in an ordinary mail are no demands, and not unlike them. A light that nobody looked for may be there in a
     * networking mail, and one that a reader saw though no sentence is labelled with it is in one that nobody named; in
     * an ordinary mail, what is not labelled counts as none.
     */
    private static Set<Signal> unlearned(LabelledMail mail, LabelledSentence sentence) {
        if (!mail.outreach()) {
            return Set.of(Signal.DEMAND);
        }
        Set<Signal> known = mail.lights().map(lights -> known(mail, lights)).orElse(Set.of());
        return LIGHTS.keySet().stream()
                .map(Light::signal)
                .filter(signal -> !known.contains(signal) && !sentence.signals().contains(signal))
                .collect(Collectors.toSet());
    }

    /** Of the signals that light a light: those of which it is known which sentences show them. */
    private static Set<Signal> known(LabelledMail mail, LabelledMail.Lights lights) {
        return LIGHTS.entrySet().stream()
                .filter(light -> !light.getValue().test(lights)
                        || mail.sentences().stream()
                                .anyMatch(sentence -> sentence.signals()
                                        .contains(light.getKey().signal())))
                .map(light -> light.getKey().signal())
                .collect(Collectors.toSet());
    }

    private SentenceTrainer.Example example(
            LabelledSentence sentence, double outreach, Set<Signal> unlearned, int times) {
        return new SentenceTrainer.Example(
                sentence.text(), phrases.read(sentence.text()), sentence.signals(), outreach, unlearned, times);
    }

    /** A model for each fold, which learnt from the other four; and after them the one that learnt from all five. */
    List<MeaningModel> models(SentenceTrainer.Settings settings) {
        return IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(fold -> new SentenceTrainer(settings).train(examples(other -> other != fold)))
                .toList();
    }

    /** Of the models, the one that learnt from all folds. */
    static MeaningModel ofAll(List<MeaningModel> models) {
        return models.get(FOLDS);
    }

    /** Each mail as the one of the models reads it that learnt from other writers. */
    Map<LabelledMail, Evidence> readUnseen(List<MeaningModel> models) {
        List<Map<LabelledMail, Evidence>> parts = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> read(fold, models.get(fold)))
                .toList();
        Map<LabelledMail, Evidence> all = new java.util.LinkedHashMap<>();
        for (LabelledMail mail : corpus.mails()) {
            all.put(mail, parts.get(fold(mail)).get(mail));
        }
        return all;
    }

    private Map<LabelledMail, Evidence> read(int fold, MeaningModel model) {
        EvidenceReader reader = reader(new MeaningDetector(phrases, model));
        Map<LabelledMail, Evidence> read = new HashMap<>();
        for (LabelledMail mail : corpus.mails()) {
            if (fold(mail) == fold) {
                read.put(mail, reader.read(mail.draft()));
            }
        }
        return read;
    }

    static EvidenceReader reader(Detector detector) {
        return new EvidenceReader(
                AuthorTextReader.load(), new SentenceSplitter(MailLines.english()), detector, ApplicationPapers.load());
    }

    /** How often the training learns from a mail. */
    private static int counts(LabelledMail mail) {
        return mail.worn() ? WORN_COUNTS : mail.retold() ? RETOLD_COUNTS : 1;
    }

    /** The weights of the lights, learnt from all mails that a reader went through for them but those kept out. */
    private Map<String, Weights> lights(Map<LabelledMail, Evidence> read, Set<Integer> keptOut) {
        Map<String, Weights> weights = new TreeMap<>();
        LIGHTS.forEach((light, lit) -> {
            List<WeightsTrainer.Example> examples = new ArrayList<>();
            read.forEach((mail, evidence) -> mail.lights()
                    .filter(lights -> mail.outreach() && !keptOut.contains(fold(mail)))
                    .ifPresent(lights -> examples.add(new WeightsTrainer.Example(
                            MistakeExamples.ofLights(evidence), lit.test(lights), counts(mail)))));
            weights.put(light.decision(), WeightsTrainer.train(examples, MISTAKE_DECAY));
        });
        return weights;
    }

    /** The weights of all decisions, learnt from all mails but those of the folds that are kept out. */
    Map<String, Weights> decisions(Map<LabelledMail, Evidence> read, Set<Integer> keptOut) {
        Map<String, Weights> lights = lights(read, keptOut);
        MistakeExamples mistakes = new MistakeExamples(RuleBook.english(), Decisions.of(lights));
        List<WeightsTrainer.Example> outreach = new ArrayList<>();
        Map<Mistake, List<WeightsTrainer.Example>> ofMistake = new TreeMap<>();
        read.forEach((mail, evidence) -> {
            if (keptOut.contains(fold(mail))) {
                return;
            }
            int counts = counts(mail);
            outreach.add(new WeightsTrainer.Example(OutreachExamples.traits(evidence, signs), mail.outreach(), counts));
            if (mail.outreach()) {
                for (Mistake mistake : Mistake.values()) {
                    ofMistake
                            .computeIfAbsent(mistake, key -> new ArrayList<>())
                            .add(new WeightsTrainer.Example(
                                    mistakes.traits(evidence, mistake),
                                    mail.mistakes().contains(mistake),
                                    counts));
                }
            }
        });
        Map<String, Weights> weights = new TreeMap<>(lights);
        weights.put("outreach", WeightsTrainer.train(outreach, OUTREACH_DECAY));
        ofMistake.forEach(
                (mistake, examples) -> weights.put(mistake.id(), WeightsTrainer.train(examples, MISTAKE_DECAY)));
        return weights;
    }

    private static void write(Map<String, Weights> weights, Path file) throws IOException {
        StringBuilder text = new StringBuilder("# decision, trait, log-odds for a trait of 1; made by the training\n");
        weights.forEach((decision, of) -> {
            text.append(String.format(Locale.ROOT, "%s\tbias\t%.3f\n", decision, of.bias()));
            new TreeMap<>(of.byTrait()).forEach((trait, weight) -> {
                if (Math.abs(weight) >= SMALLEST_WEIGHT) {
                    text.append(String.format(Locale.ROOT, "%s\t%s\t%.3f\n", decision, trait, weight));
                }
            });
        });
        Files.writeString(file, text);
    }
}
