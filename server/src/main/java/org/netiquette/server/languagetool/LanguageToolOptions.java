package org.netiquette.server.languagetool;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the user chose for clients of this protocol.
 *
 * @param grammar a real LanguageTool server whose answers are added
 * @param addOns the origins of the browser add-ons that may ask
 */
public record LanguageToolOptions(Optional<GrammarServer> grammar, Set<String> addOns) {

    private static final Pattern ADD_ON = Pattern.compile("(?:chrome|moz)-extension://[a-z0-9-]{1,64}");

    /** Copies the set. */
    public LanguageToolOptions {
        addOns = Set.copyOf(addOns);
    }

    /** No other server, and no add-on. */
    public static LanguageToolOptions none() {
        return new LanguageToolOptions(Optional.empty(), Set.of());
    }

    /** Whether a text is the origin of an add-on, and not of a website. */
    public static boolean isAddOn(String origin) {
        return ADD_ON.matcher(origin).matches();
    }
}
