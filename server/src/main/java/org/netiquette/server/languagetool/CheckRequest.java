package org.netiquette.server.languagetool;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;

/** A request of {@code /v2/check}, understood. */
public final class CheckRequest {

    private static final Set<String> MODES = Set.of("all", "textlevelonly", "allbuttextlevelonly", "batch");
    private static final Set<String> LEVELS = Set.of("default", "picky");

    private final AnnotatedText text;
    private final Language language;
    private final List<String> variants;
    private final RuleFilter filter;
    private final boolean wholeText;

    private CheckRequest(
            AnnotatedText text, Language language, List<String> variants, RuleFilter filter, boolean wholeText) {
        this.text = text;
        this.language = language;
        this.variants = List.copyOf(variants);
        this.filter = filter;
        this.wholeText = wholeText;
    }

    /**
     * Understands what a client sent. Refuses what LanguageTool refuses, except for languages that we do not know.
     *
     * @throws BadCheckException if something is missing or contradicts itself
     */
    public static CheckRequest of(CheckParameters parameters) throws BadCheckException {
        AnnotatedText text = text(parameters);
        String language = parameters
                .get("language")
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .orElseThrow(() -> new BadCheckException("language", "is missing; send a code such as en-US, or auto"));
        Language asked = Language.ofCode(language);
        List<String> variants = parameters.list("preferredVariants");
        if (!variants.isEmpty() && !asked.isAuto()) {
            throw new BadCheckException("preferredVariants", "is for language=auto only");
        }
        if (parameters.get("apiKey").isPresent() && parameters.get("username").isEmpty()) {
            throw new BadCheckException("apiKey", "needs username; this server asks for neither");
        }
        oneOf(parameters, "level", "default", LEVELS, "must be default or picky");
        String mode =
                oneOf(parameters, "mode", "all", MODES, "must be all, textLevelOnly, allButTextLevelOnly or batch");
        return new CheckRequest(text, asked, variants, RuleFilter.of(parameters), !mode.equals("allbuttextlevelonly"));
    }

    private static AnnotatedText text(CheckParameters parameters) throws BadCheckException {
        Optional<String> text = parameters.get("text");
        Optional<String> data = parameters.get("data");
        if (text.isPresent() && data.isPresent()) {
            throw new BadCheckException("text", "and data cannot both be sent");
        }
        if (data.isPresent()) {
            return AnnotatedText.ofData(data.get());
        }
        return AnnotatedText.ofText(text.orElseThrow(
                () -> new BadCheckException("text", "is missing; send text, or data with annotations")));
    }

    private static String oneOf(
            CheckParameters parameters, String name, String standard, Set<String> values, String problem)
            throws BadCheckException {
        String value = parameters.get(name).orElse(standard).toLowerCase(Locale.ROOT);
        if (!values.contains(value)) {
            throw new BadCheckException(name, problem);
        }
        return value;
    }

    /** How long the text is, its markup and the subject included, in UTF-16 code units. */
    public int length() {
        return Math.max(text.original().length(), text.plain().length())
                + text.subject().length();
    }

    AnnotatedText text() {
        return text;
    }

    Language language() {
        return language;
    }

    /** The variants that a client wants where the language itself is found out, for example {@code en-GB}. */
    List<String> variants() {
        return variants;
    }

    RuleFilter filter() {
        return filter;
    }

    /**
     * Whether rules that need the whole text are asked for. All of ours do, since all hang on whether the text is
     * outreach: clients that ask for a text in two halves get our answer with that one.
     */
    boolean wholeText() {
        return wholeText;
    }

    Draft draft() {
        return new Draft(text.subject(), text.plain(), BodyFormat.TEXT, text.to(), List.of(), "", language.draftCode());
    }
}
