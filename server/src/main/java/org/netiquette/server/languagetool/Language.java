package org.netiquette.server.languagetool;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netiquette.rules.draft.Draft;

/**
 * A language as this protocol names it.
 *
 * @param code for example {@code en-US}; {@code auto} leaves it to the server
 * @param name for people, in English
 */
record Language(String code, String name) {

    private static final String UNDETERMINED = "und";

    /** Those that are judged, by their names in LanguageTool. */
    private static final Map<String, String> ENGLISH = Map.of(
            "en", "English",
            "en-US", "English (US)",
            "en-GB", "English (GB)",
            "en-AU", "English (Australian)",
            "en-CA", "English (Canadian)",
            "en-NZ", "English (New Zealand)",
            "en-ZA", "English (South African)");

    /** Any language, whether it is judged or not; what is no code at all is undetermined. */
    static Language ofCode(String code) {
        if (code.equalsIgnoreCase(Draft.AUTO)) {
            return new Language(Draft.AUTO, "auto-detect");
        }
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        String tag = locale.toLanguageTag();
        return new Language(tag, ENGLISH.getOrDefault(tag, locale.getDisplayName(Locale.ENGLISH)));
    }

    /** Those that are judged, by name. */
    static List<Language> judged() {
        return ENGLISH.entrySet().stream()
                .map(each -> new Language(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Language::name))
                .toList();
    }

    /**
     * What was found out, as the variant that the client prefers, or else the usual one.
     *
     * @param found a code without a variant
     */
    static Language detected(String found, List<String> variants) {
        if (!found.equals("en")) {
            return ofCode(found);
        }
        return ofCode(variants.stream()
                .filter(variant -> variant.startsWith(found + "-"))
                .findFirst()
                .orElse("en-US"));
    }

    boolean isAuto() {
        return code.equals(Draft.AUTO);
    }

    /** The code that the judgement is asked with. */
    String draftCode() {
        return code.isEmpty() ? UNDETERMINED : code;
    }

    /** The code without its variant. */
    String base() {
        return code.replaceFirst("-.*", "");
    }
}
