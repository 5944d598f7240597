package org.netiquette.server.languagetool;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Part;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.Sentence;
import org.netiquette.rules.sentence.SentenceSplitter;
import org.netiquette.server.languagetool.CheckReply.DetectedLanguage;
import org.netiquette.server.languagetool.CheckReply.LanguageReply;
import org.netiquette.server.languagetool.CheckReply.Match;
import org.netiquette.server.languagetool.CheckReply.Rate;
import org.netiquette.server.languagetool.CheckReply.SentenceRange;
import org.netiquette.server.languagetool.CheckReply.Warnings;

/** Reviews what a LanguageTool client sends. Safe for use by many threads. */
public final class Checker {

    /** What of a finding without a place is underlined, in UTF-16 code units at most. */
    private static final int LONGEST_ANCHOR = 80;

    private final Function<Draft, Review> review;
    private final RuleCatalogue catalogue;
    private final MatchWriter writer;
    private final Software software;
    private final SentenceSplitter splitter = new SentenceSplitter(MailLines.english());

    /**
     * A checker.
     *
     * @param review reviews one draft
     * @param catalogue what can be found
     * @param software what it calls itself
     */
    public Checker(Function<Draft, Review> review, RuleCatalogue catalogue, Software software) {
        this.review = review;
        this.catalogue = catalogue;
        this.writer = new MatchWriter(catalogue);
        this.software = software;
    }

    /** The answer to a request; for a language that is not judged, one without matches. */
    public CheckReply check(CheckRequest request) {
        AnnotatedText text = request.text();
        Review reviewed = review.apply(request.draft());
        List<Span> sentences = splitter
                .split(text.plain(), List.of(new Span(0, text.plain().length())))
                .stream()
                .map(Sentence::span)
                .toList();
        LanguageReply language = language(request, reviewed.language());
        return new CheckReply(
                software,
                Warnings.none(),
                language,
                request.wholeText() ? matches(request, reviewed, sentences) : List.of(),
                sentences.stream()
                        .map(text::toOriginal)
                        .map(span -> List.of(span.start(), span.end()))
                        .toList(),
                sentences.stream()
                        .map(text::toOriginal)
                        .map(span -> new SentenceRange(
                                span.start(), span.end(), List.of(new Rate(baseOf(language.code()), 1))))
                        .toList());
    }

    /** The answer of {@code /v2/configinfo}, ready to be sent. */
    public byte[] configInfo(int maxTextLength) {
        return ServiceReplies.configInfo(software, catalogue, maxTextLength);
    }

    private List<Match> matches(CheckRequest request, Review reviewed, List<Span> sentences) {
        AnnotatedText text = request.text();
        boolean wholeMail = isWholeMail(text);
        Span anchor = anchor(text.plain(), reviewed);
        return reviewed.findings().stream()
                .filter(finding ->
                        request.filter().allows(finding.rule(), finding.mistake()) && (wholeMail || isSeen(finding)))
                .map(finding -> {
                    Span place = finding.place().part() == Part.BODY
                            ? finding.place().span()
                            : anchor;
                    return writer.match(finding, text, place, sentenceAt(text.plain(), sentences, place.start()));
                })
                .sorted(Comparator.comparingInt(Match::offset))
                .toList();
    }

    /**
     * Whether the text can be a whole mail. Writer and others ask for each paragraph by itself, of which nobody can say
     * what it lacks.
     */
    private static boolean isWholeMail(AnnotatedText text) {
        return text.plain().strip().indexOf('\n') >= 0
                || !text.subject().isEmpty()
                || !text.to().isEmpty();
    }

    /** Whether a finding rests on what is there, rather than on what is not. */
    private static boolean isSeen(Finding finding) {
        return finding.mistake() != Mistake.NO_GAME_PLAN && finding.place().part() != Part.DRAFT;
    }

    /**
     * What is underlined for a finding about the subject or the draft as a whole: the first line of author text, which
     * in a mail is the greeting. The protocol knows no finding without a place.
     */
    private static Span anchor(String plain, Review reviewed) {
        int start = 0;
        while (start < plain.length()) {
            int lineEnd = plain.indexOf('\n', start);
            int end = lineEnd < 0 ? plain.length() : lineEnd;
            Span line = trimmed(plain, new Span(start, end));
            if (!line.isEmpty()
                    && reviewed.ignored().stream()
                            .noneMatch(ignored -> ignored.span().overlaps(line))) {
                return line;
            }
            start = end + 1;
        }
        return trimmed(plain, new Span(0, plain.length()));
    }

    private static Span trimmed(String plain, Span line) {
        int start = line.start();
        while (start < line.end() && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        int end = Math.min(line.end(), start + LONGEST_ANCHOR);
        if (end < line.end() && Character.isLowSurrogate(plain.charAt(end))) {
            end--;
        }
        while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static String sentenceAt(String plain, List<Span> sentences, int place) {
        int last = IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).start() <= place)
                .reduce(-1, (before, i) -> i);
        return last < 0 ? "" : sentences.get(last).slice(plain);
    }

    private static LanguageReply language(CheckRequest request, String judgedIn) {
        Language asked = request.language();
        if (asked.isAuto()) {
            Language found = Language.detected(judgedIn, request.variants());
            return reply(found, found.base().equals("und") ? 0 : 0.9, "netiquette");
        }
        return reply(asked, 1, "request");
    }

    private static LanguageReply reply(Language language, double confidence, String source) {
        return new LanguageReply(
                language.name(),
                language.code(),
                new DetectedLanguage(language.name(), language.code(), confidence, source));
    }

    private static String baseOf(String code) {
        return Language.ofCode(code).base();
    }
}
