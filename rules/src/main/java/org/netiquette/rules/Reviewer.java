package org.netiquette.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.netiquette.rules.author.AuthorText;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.catalogue.ModelEntry;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.catalogue.RulesVersion;
import org.netiquette.rules.document.Decisions;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.evidence.Addressee;
import org.netiquette.rules.evidence.ApplicationPapers;
import org.netiquette.rules.evidence.Evidence;
import org.netiquette.rules.evidence.EvidenceReader;
import org.netiquette.rules.evidence.SentenceReading;
import org.netiquette.rules.language.EnglishTest;
import org.netiquette.rules.meaning.MeaningDetector;
import org.netiquette.rules.meaning.MeaningModel;
import org.netiquette.rules.mistake.Catalogues;
import org.netiquette.rules.mistake.GamePlans;
import org.netiquette.rules.mistake.Mistakes;
import org.netiquette.rules.mistake.RuleBook;
import org.netiquette.rules.outreach.OutreachJudge;
import org.netiquette.rules.outreach.Signs;
import org.netiquette.rules.phrase.PhraseDetector;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Strength;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.Sentence;
import org.netiquette.rules.sentence.SentenceSplitter;
import org.netiquette.rules.signal.CombinedDetector;
import org.netiquette.rules.signal.Detector;
import org.netiquette.rules.signal.RememberingDetector;
import org.netiquette.rules.signal.ShoutingDetector;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;

/**
 * The judgement: a draft in, a review out. Immutable apart from a bounded memory of sentences, and safe for use by many
 * threads.
 */
public final class Reviewer {

    /** A hundred drafts; what is remembered for longer ages in the heap and makes the collector stop everything. */
    private static final long SENTENCES_REMEMBERED = 2_000;

    private static final String ENGLISH = "en";
    private static final String UNDETERMINED = "und";
    private static final GamePlan NO_PLAN = new GamePlan(false, false, 0, false);

    private static final Set<Signal> STRENGTHS =
            Set.of(Signal.PURPOSE, Signal.RESEARCH, Signal.CONCRETE_QUESTION, Signal.COURTESY, Signal.RECIPROCITY);

    private final AuthorTextReader authorTexts;
    private final EvidenceReader evidenceReader;
    private final EnglishTest englishTest;
    private final OutreachJudge outreach;
    private final GamePlans gamePlans;
    private final Mistakes mistakes;
    private final RuleCatalogue catalogue;
    private final ModelEntry model;

    private Reviewer(
            AuthorTextReader authorTexts,
            EvidenceReader evidenceReader,
            EnglishTest englishTest,
            OutreachJudge outreach,
            GamePlans gamePlans,
            Mistakes mistakes,
            RuleCatalogue catalogue,
            ModelEntry model) {
        this.authorTexts = authorTexts;
        this.evidenceReader = evidenceReader;
        this.englishTest = englishTest;
        this.outreach = outreach;
        this.gamePlans = gamePlans;
        this.mistakes = mistakes;
        this.catalogue = catalogue;
        this.model = model;
    }

    /**
     * A reviewer with the rules that ship.
     *
     * @throws IllegalArgumentException if the settings name a rule or a mistake that does not exist
     */
    public static Reviewer create(ReviewSettings settings) {
        return create(
                settings,
                CompletableFuture.supplyAsync(() -> new Trained(MeaningModel.english(), Decisions.english())));
    }

    /**
     * A reviewer with another sentence model and other weights than those that ship, to compare them.
     *
     * @throws IllegalArgumentException if the settings name a rule or a mistake that does not exist
     */
    public static Reviewer create(ReviewSettings settings, MeaningModel model, Decisions decisions) {
        return create(settings, CompletableFuture.completedFuture(new Trained(model, decisions)));
    }

    /** All that does not need the phrases is made ready while they are compiled: the start waits for all of it. */
    private static Reviewer create(ReviewSettings settings, CompletableFuture<Trained> training) {
        CompletableFuture<AuthorTextReader> reading = CompletableFuture.supplyAsync(AuthorTextReader::load);
        Signs signs = Signs.english();
        CompletableFuture<String> naming = training.thenApply(trained -> version(signs, trained.model()));
        PhraseDetector phrases = PhraseDetector.english(signs.cues());
        RuleBook book = RuleBook.english();
        MeaningModel model = made(training).model();
        Decisions decisions = made(training).decisions();
        Detector detector = new MeaningDetector(new CombinedDetector(List.of(phrases, new ShoutingDetector())), model);
        AuthorTextReader authorTexts = made(reading);
        return new Reviewer(
                authorTexts,
                new EvidenceReader(
                        authorTexts,
                        new SentenceSplitter(MailLines.english()),
                        new RememberingDetector(detector, SENTENCES_REMEMBERED),
                        ApplicationPapers.load()),
                EnglishTest.load(),
                new OutreachJudge(signs, decisions.get("outreach")),
                new GamePlans(decisions),
                new Mistakes(book, settings, decisions),
                Catalogues.of(made(naming), book, phrases.examples(), settings),
                new ModelEntry(MeaningModel.ENGLISH, model.version()));
    }

    private static <T> T made(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What comes from training. */
    private record Trained(MeaningModel model, Decisions decisions) {}

    private static String version(Signs signs, MeaningModel model) {
        List<String> data = new ArrayList<>(List.of(
                "outreach/signs.en.yaml",
                "phrase/lists.en.yaml",
                "phrase/negation.en.yaml",
                "phrase/inflections.en.yaml",
                "sentence/mail-lines.en.yaml",
                "language/english.yaml",
                "evidence/application-papers.yaml",
                "author/attributions.yaml",
                "author/contact-blocks.yaml",
                "author/containers.yaml",
                "author/device-lines.yaml",
                "author/forward-marks.yaml",
                "author/header-blocks.yaml",
                "author/sign-offs.yaml",
                "document/weights.en.tsv"));
        for (Signal signal : Signal.values()) {
            data.add("signals/" + signal.id() + ".en.yaml");
        }
        signs.cues().forEach(cue -> data.add("outreach/" + cue + ".en.yaml"));
        for (Mistake mistake : Mistake.values()) {
            data.add("mistakes/" + mistake.id() + ".en.yaml");
        }
        return RulesVersion.of(model.version(), data);
    }

    /** What this reviewer can find, with the user's severities and without the rules that are off. */
    public RuleCatalogue catalogue() {
        return catalogue;
    }

    /** The sentence model that it reads with. */
    public ModelEntry model() {
        return model;
    }

    /** What finds the words of the user in a draft, for those who want to know them before the review. */
    public AuthorTextReader authorTexts() {
        return authorTexts;
    }

    /** Reviews one draft; never throws on any text. */
    public Review review(Draft draft) {
        return review(draft, evidenceReader.read(draft));
    }

    /**
     * The same for a draft that was looked into before, which need not be done twice.
     *
     * @param authorText what {@link #authorTexts} made of the draft
     */
    public Review review(Draft draft, AuthorText authorText) {
        return review(draft, evidenceReader.read(draft, authorText));
    }

    private Review review(Draft draft, Evidence evidence) {
        String language = language(draft, evidence);
        if (!language.equals(ENGLISH)) {
            return silent(
                    new OutreachVerdict(
                            false, 0.5, List.of("it is not written in English, which is all that is judged so far")),
                    language,
                    evidence);
        }
        OutreachVerdict verdict = outreach.judge(evidence);
        if (!verdict.likely()) {
            return silent(verdict, language, evidence);
        }
        GamePlan plan = gamePlans.of(evidence);
        return new Review(
                verdict,
                language,
                mistakes.find(evidence, plan, verdict.confidence(), Addressee.of(evidence)),
                strengths(evidence),
                plan,
                evidence.authorText().ignored());
    }

    private static Review silent(OutreachVerdict verdict, String language, Evidence evidence) {
        return new Review(
                verdict,
                language,
                List.of(),
                List.of(),
                NO_PLAN,
                evidence.authorText().ignored());
    }

    private String language(Draft draft, Evidence evidence) {
        String asked = draft.language().toLowerCase(Locale.ROOT);
        if (!asked.equals(Draft.AUTO) && !asked.isEmpty()) {
            return asked.equals(ENGLISH) || asked.startsWith("en-") ? ENGLISH : draft.language();
        }
        StringBuilder start = new StringBuilder();
        for (SentenceReading sentence : evidence.sentences()) {
            if (start.length() > EnglishTest.CHARACTERS_READ) {
                break;
            }
            start.append(sentence.sentence().text()).append('\n');
        }
        return englishTest.isEnglish(start.toString()) ? ENGLISH : UNDETERMINED;
    }

    /**
     * One for each sentence and kind, over the whole sentence: a fragment of it would praise nothing that one can see.
     */
    private static List<Strength> strengths(Evidence evidence) {
        return evidence.sentences().stream()
                .flatMap(read -> read.reading().signals().stream()
                        .map(SignalHit::signal)
                        .filter(STRENGTHS::contains)
                        .distinct()
                        .map(signal -> strength(evidence, read.sentence(), signal)))
                .toList();
    }

    private static Strength strength(Evidence evidence, Sentence sentence, Signal signal) {
        Span whole = new Span(0, sentence.text().length());
        return new Strength(signal.id(), evidence.place(sentence, whole).span());
    }
}
