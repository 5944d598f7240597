package org.netiquette.server.languagetool;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /v2/check}: every field that some client cannot do without. Offsets are UTF-16 code units of the
 * text as it was sent, markup included.
 *
 * @param software who answers
 * @param warnings whether something is missing
 * @param language in what it was judged
 * @param matches the findings, in the order of the text
 * @param sentenceRanges where each sentence starts and ends
 * @param extendedSentenceRanges the same, with the language of each
 */
public record CheckReply(
        Software software,
        Warnings warnings,
        LanguageReply language,
        List<Match> matches,
        List<List<Integer>> sentenceRanges,
        List<SentenceRange> extendedSentenceRanges) {

    /**
     * Whether something is missing.
     *
     * @param incompleteResults whether a part of the checks could not be made
     * @param incompleteResultsReason why; absent when all were made
     */
    public record Warnings(
            boolean incompleteResults,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String incompleteResultsReason) {

        static Warnings none() {
            return new Warnings(false, null);
        }
    }

    /**
     * In what it was judged.
     *
     * @param name for people, in English
     * @param code for example {@code en-US}
     * @param detectedLanguage what the text seems to be written in; what was asked for, unless that was {@code auto}
     */
    public record LanguageReply(String name, String code, DetectedLanguage detectedLanguage) {}

    /**
     * What the text seems to be written in.
     *
     * @param name for people, in English
     * @param code for example {@code en-US}
     * @param confidence 0 to 1
     * @param source how it was found out
     */
    public record DetectedLanguage(String name, String code, double confidence, String source) {}

    /**
     * One finding.
     *
     * @param message what was seen, why it hurts and what to write instead
     * @param shortMessage the same in a few words
     * @param replacements always empty: what we suggest is for the user to adapt, never to be pasted by a click
     * @param offset where it starts
     * @param length how long it is
     * @param context the words around it
     * @param sentence the sentence that it starts in, without markup
     * @param type how clients colour it
     * @param rule which rule found it
     * @param ignoreForIncompleteSentence whether to hold it back while the sentence is being written
     * @param contextForSureMatch -1: a match is sure once the sentence is complete
     */
    public record Match(
            String message,
            String shortMessage,
            List<Replacement> replacements,
            int offset,
            int length,
            Context context,
            String sentence,
            Type type,
            Rule rule,
            boolean ignoreForIncompleteSentence,
            int contextForSureMatch) {}

    /**
     * A text to put in the place of what was found.
     *
     * @param value the text
     */
    public record Replacement(String value) {}

    /**
     * The words around a finding.
     *
     * @param text up to 40 characters on either side, with dots where it was cut
     * @param offset where the finding starts in it
     * @param length how long the finding is
     */
    public record Context(String text, int offset, int length) {}

    /**
     * How clients colour it.
     *
     * @param typeName {@code Hint} for hints, otherwise {@code Other}
     */
    public record Type(String typeName) {}

    /**
     * A rule.
     *
     * @param id for example {@code NETIQUETTE_ASK_FOR_JOB_OPENING}
     * @param description a short name for people
     * @param issueType {@code register} or {@code style}
     * @param category its mistake
     * @param isPremium never
     */
    public record Rule(String id, String description, String issueType, Category category, boolean isPremium) {}

    /**
     * One of the five mistakes.
     *
     * @param id for example {@code NETIQUETTE_ASK_FOR_JOB}
     * @param name its title
     */
    public record Category(String id, String name) {}

    /**
     * Where a sentence is, and in which language.
     *
     * @param from where it starts
     * @param to where it ends
     * @param detectedLanguages its language
     */
    public record SentenceRange(int from, int to, List<Rate> detectedLanguages) {}

    /**
     * How sure a language is.
     *
     * @param language a code without a variant
     * @param rate 0 to 1
     */
    public record Rate(String language, double rate) {}
}
