package org.netiquette.server.languagetool;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client of the LanguageTool protocol sent, by name; names that we do not know are kept for the real
 * LanguageTool.
 *
 * @param values the parameters
 */
public record CheckParameters(Map<String, String> values) {

    /** Copies the map. */
    public CheckParameters {
        values = Map.copyOf(values);
    }

    /**
     * Reads both places where clients put them, whatever the content type says. Where both name a parameter, the body
     * counts, as it does in LanguageTool.
     *
     * @param query as it stands in the address, empty if there is none
     * @param body in UTF-8, encoded as a form or not
     */
    public static CheckParameters read(String query, byte[] body) {
        Map<String, String> values = new LinkedHashMap<>(FormText.read(query));
        values.putAll(FormText.read(new String(body, StandardCharsets.UTF_8)));
        return new CheckParameters(values);
    }

    /** A parameter that was sent; an empty one counts. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A parameter that is a list with commas between; no empty entries. */
    List<String> list(String name) {
        return Stream.of(values.getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Whether a parameter says yes. */
    boolean isOn(String name) {
        String value = values.getOrDefault(name, "");
        return value.equals("true") || value.equals("yes");
    }

    /** All of them as a form, for the real LanguageTool, but for those that would give the answer another form. */
    String forGrammarServer() {
        Map<String, String> sent = new LinkedHashMap<>(values);
        sent.remove("callback");
        sent.remove("c");
        // Text and language were checked; a server that logs must not log the text of a request that fails.
        sent.put("inputLogging", "no");
        return FormText.write(sent);
    }
}
